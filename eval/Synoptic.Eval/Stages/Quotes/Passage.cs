namespace Synoptic.Eval.Stages.Quotes;

/// <summary>A passage with its gold quotations and sources.</summary>
/// <param name="Id">Its name; the language stands before the first hyphen.</param>
/// <param name="Part"><c>heldout</c> or <c>dev</c>.</param>
/// <param name="Text">The passage; a line break parts paragraphs.</param>
/// <param name="Quotes">The quotations.</param>
/// <param name="Sources">The sources.</param>
internal sealed record Passage(string Id, string Part, string Text, IReadOnlyList<GoldQuote> Quotes, IReadOnlyList<GoldSource> Sources)
{
    /// <summary>BCP 47 code of its language.</summary>
    public string Language => Id[..Id.IndexOf('-', StringComparison.Ordinal)];
}
