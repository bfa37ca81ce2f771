namespace Synoptic.Tests.Annotate.Quotes;

/// <summary>A quotation as expected.</summary>
public sealed record ExpectedQuotation(string Text, string? Speaker, string? Cue, string? Medium);
