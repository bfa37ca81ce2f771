using System.Text.Json;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Seeds;

/// <summary>The founding example: what share of what a careful reader gets out of the two reports Synoptic gets out too.</summary>
internal sealed class SeedsStage : IStage
{
    /// <inheritdoc/>
    public string Name => "seeds";

    /// <inheritdoc/>
    public StageReport Run(EvalData data, bool quick)
    {
        StageReport report = new();
        string prefix = data.Find("seeds") is not null ? "seeds" : Path.Combine("..", "seeds");
        if (data.Find(Path.Combine(prefix, "expected.json")) is null)
        {
            return report;
        }

        using JsonDocument expected = JsonDocument.Parse(data.Bytes(Path.Combine(prefix, "expected.json")));
        string[] files = [.. expected.RootElement.GetProperty("titles").EnumerateObject().Select(p => p.Name)];
        Capture[] captures = [.. files.Select(f => new Capture(f, data.Bytes(Path.Combine(prefix, f))))];
        SeedsCheck check = new(expected.RootElement, Pipeline.Default.Compare(captures));
        SeedsReading reading = new(check);
        SeedsClaims claims = new(check);
        Score(report, "titles", reading.Titles());
        Score(report, "furniture", reading.Furniture());
        Score(report, "languages", reading.Languages());
        Score(report, "people", reading.People());
        Score(report, "times", reading.Times(alone: [.. captures.Select(c => Pipeline.Default.Compare([c]).Readings[0])]));
        Score(report, "quotes", reading.Quotes());
        Score(report, "sources", reading.Sources());
        Score(report, "event", claims.Event());
        Score(report, "claims", claims.Claims());
        return report;
    }

    private static void Score(StageReport report, string kind, IEnumerable<Checked> items)
    {
        Checked[] all = [.. items];
        report.Figures[kind] = all.Length == 0 ? 0 : all.Count(c => c.Holds) / (double)all.Length;
        report.Worst.AddRange(all.Where(c => !c.Holds).Select(c => $"{kind}: {c.What}"));
    }
}
