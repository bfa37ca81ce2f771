namespace Synoptic.Tests.Languages.Packs;

/// <summary>A sentence or two of a language, with what a careful reader finds in it.</summary>
/// <param name="Text">The words; a line break makes a new paragraph.</param>
public sealed record PackCase(string Text)
{
    /// <summary>The article's date, ISO 8601, or null when it has none.</summary>
    public string? Published { get; init; }

    /// <summary>All time expressions.</summary>
    public IReadOnlyList<ExpectedTime> Times { get; init; } = [];

    /// <summary>All direct quotations.</summary>
    public IReadOnlyList<ExpectedQuote> Quotes { get; init; } = [];

    /// <summary>Sources that must be found.</summary>
    public IReadOnlyList<ExpectedSource> Sources { get; init; } = [];

    /// <summary>Names that must be found.</summary>
    public IReadOnlyList<ExpectedName> Names { get; init; } = [];

    /// <summary>
    /// Expectations that are not met yet, as "member: text"; what is found and should not be, as "no times: text" or "no quotes: text".
    /// </summary>
    public IReadOnlyList<string> Missed { get; init; } = [];
}
