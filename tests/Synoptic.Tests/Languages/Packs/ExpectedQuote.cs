namespace Synoptic.Tests.Languages.Packs;

/// <summary>A direct quotation as expected.</summary>
/// <param name="Text">The quoted words without the marks.</param>
/// <param name="Speaker">Who said them, in words that stand in the text, or null when the text does not say.</param>
public sealed record ExpectedQuote(string Text, string? Speaker);
