namespace Synoptic.Model;

/// <summary>An event with what its articles say of it, side by side. The output of Compare.</summary>
/// <param name="Event">The event.</param>
/// <param name="Claims">Conflicts, agreements and what only one says, in that order.</param>
public sealed record EventComparison(Event Event, IReadOnlyList<Claim> Claims)
{
    /// <summary>A title per language, taken from the articles.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>When it happened, or null when no article says.</summary>
    public ArticleDate? Date { get; init; }

    /// <summary>Ids of the places it happened at, most certain first.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Ids of the people in it, most central first.</summary>
    public IReadOnlyList<string> People { get; init; } = [];
}
