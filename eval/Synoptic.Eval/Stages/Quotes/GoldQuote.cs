namespace Synoptic.Eval.Stages.Quotes;

/// <summary>A quotation as a careful reader finds it.</summary>
/// <param name="Text">The quoted words.</param>
/// <param name="Speaker">Words that name the speaker, or null.</param>
internal sealed record GoldQuote(string Text, string? Speaker);
