namespace Synoptic.Model;

/// <summary>One article's statement of a claim.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Statement">Index into <see cref="Reading.Statements"/> of that article's reading.</param>
/// <param name="Evidence">Its words.</param>
public sealed record ClaimStatement(string Article, int Statement, Evidence Evidence)
{
    /// <summary>Names of the sources it is laid to, empty when the article says it in its own voice.</summary>
    public IReadOnlyList<string> AttributedTo { get; init; } = [];

    /// <summary>True when the article says it as a fact and in its own voice.</summary>
    public bool Asserted { get; init; }
}
