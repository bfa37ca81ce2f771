using Synoptic.Compare.Alignment;
using Synoptic.Model;

namespace Synoptic.Compare.Origins;

/// <summary>
/// Counts where a claim comes from once copies and citations are followed back. Two outlets that cite one source are one
/// origin, and so are a copy and its original, two pages of one publisher, two outlets that run one agency's text.
/// </summary>
internal sealed class OriginCounter
{
    private readonly IReadOnlyList<Reading> _readings;
    private readonly Dictionary<string, string> _originals;
    private readonly Dictionary<string, Reading> _byId;

    /// <summary>Prepares the counting for an event.</summary>
    /// <param name="readings">The event's readings.</param>
    /// <param name="copies">All copies known.</param>
    public OriginCounter(IReadOnlyList<Reading> readings, IReadOnlyList<ArticleCopy> copies)
    {
        _readings = readings;
        _originals = copies.ToDictionary(c => c.Article, c => c.Of, StringComparer.Ordinal);
        _byId = readings.ToDictionary(r => r.Article.Id, StringComparer.Ordinal);
    }

    /// <summary>How many independent origins the statements have; at least one.</summary>
    public int Count(IEnumerable<StatementFrame> statements) =>
        Math.Max(1, statements.SelectMany(Keys).Distinct(StringComparer.Ordinal).Count());

    private IEnumerable<string> Keys(StatementFrame frame)
    {
        Reading reading = _readings[frame.Article];
        IReadOnlyList<int> attributions = frame.Statement.Attributions;
        return attributions.Count > 0
            ? attributions.Select(a => SourceKeys.Of(reading, Root(reading, a)))
            : [OwnVoice(Original(reading))];
    }

    /// <summary>The far end of a chain of citations.</summary>
    private static Attribution Root(Reading reading, int index)
    {
        HashSet<int> seen = [];
        while (seen.Add(index) && reading.Attributions[index].Cites is { } next && next >= 0 && next < reading.Attributions.Count)
        {
            index = next;
        }

        return reading.Attributions[index];
    }

    private Reading Original(Reading reading)
    {
        HashSet<string> seen = [];
        while (seen.Add(reading.Article.Id) && _originals.TryGetValue(reading.Article.Id, out string? of) && _byId.TryGetValue(of, out Reading? original))
        {
            reading = original;
        }

        return reading;
    }

    /// <summary>What an article says in its own voice comes from the agency it credits its text to, else from its outlet.</summary>
    private static string OwnVoice(Reading reading)
    {
        Attribution? agency = reading.Attributions.FirstOrDefault(a => a is { IsCredit: false, Content: null, Kind: SourceKind.Agency });
        return agency is not null
            ? SourceKeys.Of(reading, agency)
            : "outlet:" + (reading.Article.Outlet?.Value.ToLowerInvariant() ?? reading.Article.Id);
    }
}
