using System.Globalization;
using System.Text.Json;
using Synoptic.Annotate.Attributions;
using Synoptic.Annotate.Quotes;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Quotes;

/// <summary>Measures quotations with their speakers, and sources with their kinds, on the repository's hand-made passages.</summary>
internal sealed class QuotesStage : IStage
{
    private const double SameQuote = 0.8;
    private const double SameName = 0.5;

    /// <inheritdoc/>
    public string Name => "quotes";

    /// <inheritdoc/>
    public StageReport Run(EvalData data, bool quick)
    {
        StageReport report = new();
        Dictionary<string, Tally> tallies = new(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(Folder(), "*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (string line in File.ReadLines(file))
            {
                Passage passage = JsonSerializer.Deserialize(line, PassageJson.Default.Passage) ?? throw new InvalidDataException($"A line of {file} is empty.");
                // Of the part held out only the figures are shown, so that nobody tunes to its passages.
                Measure(passage, tallies, report.Worst);
            }
        }

        foreach ((string name, Tally tally) in tallies)
        {
            report.Figures[name] = tally.F1;
        }

        return report;
    }

    /// <summary>The folder of passages: the repository's own, wherever the evaluation data lies.</summary>
    internal static string Folder()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Synoptic.slnx")))
            {
                return Path.Combine(at.FullName, "eval", "data", "quotes");
            }
        }

        throw new DirectoryNotFoundException("The repository's folder eval/data/quotes was not found above the program.");
    }

    private static void Measure(Passage passage, Dictionary<string, Tally> tallies, List<string> worst)
    {
        Article article = ToArticle(passage);
        LanguagePack pack = LanguagePacks.For(passage.Language);
        IReadOnlyList<Quotation> quotations = [.. new QuotationFinder().Find(article, [], [], pack)];
        IReadOnlyList<Attribution> attributions = new AttributionFinder().Find(article, [], [], quotations, pack);
        string part = passage.Part == "heldout" ? "" : "_" + passage.Part;
        List<string> notes = [];

        List<Quotation> left = [.. quotations];
        int rightQuotes = 0;
        foreach (GoldQuote gold in passage.Quotes)
        {
            Quotation? match = left.Find(q => Likeness.Of(q.Evidence.Text, gold.Text) >= SameQuote
                && (gold.Speaker is null ? q.Speaker is null : q.Speaker is not null && Likeness.Of(q.Speaker.Text, gold.Speaker) >= SameName));
            if (match is null)
            {
                notes.Add($"missed quote [{gold.Text}] by [{gold.Speaker}]");
                continue;
            }

            left.Remove(match);
            rightQuotes++;
        }

        notes.AddRange(left.Select(q => $"wrong quote [{q.Evidence.Text}] by [{q.Speaker?.Text}]"));
        Count(tallies, passage, $"own.quotes{part}", rightQuotes, quotations.Count, passage.Quotes.Count);

        List<Attribution> found = [];
        foreach (Attribution attribution in attributions)
        {
            if (!found.Exists(f => f.Kind == attribution.Kind && f.Name == attribution.Name))
            {
                found.Add(attribution);
            }
        }

        int rightSources = 0, all = found.Count;
        foreach (GoldSource gold in passage.Sources)
        {
            Attribution? match = found.Find(a => string.Equals(a.Kind.ToString(), gold.Kind, StringComparison.OrdinalIgnoreCase)
                && (Likeness.Of(a.Name, gold.Name) >= SameName || Likeness.Of(a.Evidence.Text, gold.Name) >= SameName));
            if (match is null)
            {
                notes.Add($"missed source [{gold.Name}] {gold.Kind}");
                continue;
            }

            found.Remove(match);
            rightSources++;
        }

        notes.AddRange(found.Select(a => $"wrong source [{a.Evidence.Text}] {a.Kind.ToString().ToLowerInvariant()}"));
        Count(tallies, passage, $"own.sources{part}", rightSources, all, passage.Sources.Count);
        if (notes.Count > 0 && part.Length > 0)
        {
            worst.Add(string.Create(CultureInfo.InvariantCulture, $"{passage.Id}: {passage.Text.ReplaceLineEndings(" | ")}\n    {string.Join("\n    ", notes)}"));
        }
    }

    private static void Count(Dictionary<string, Tally> tallies, Passage passage, string name, int right, int found, int gold)
    {
        foreach (string key in (string[])[$"{name}_f1", $"{name}_f1.{passage.Language}"])
        {
            if (!tallies.TryGetValue(key, out Tally? tally))
            {
                tallies[key] = tally = new Tally();
            }

            tally.Right += right;
            tally.Found += found;
            tally.Gold += gold;
        }
    }

    private static Article ToArticle(Passage passage)
    {
        List<Block> blocks = [];
        int start = 0;
        foreach (string line in passage.Text.Split('\n'))
        {
            blocks.Add(Block.Verbatim(BlockKind.Paragraph, passage.Text, new TextSpan(start, start + line.Length)));
            start += line.Length + 1;
        }

        return new Article { Id = passage.Id, Input = passage.Id, Source = passage.Text, Language = passage.Language, Blocks = blocks };
    }
}
