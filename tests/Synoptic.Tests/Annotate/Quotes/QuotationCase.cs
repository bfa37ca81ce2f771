namespace Synoptic.Tests.Annotate.Quotes;

/// <summary>A text with the quotations that a reader finds in it.</summary>
public sealed record QuotationCase(string Name, string Language, string Text, IReadOnlyList<ExpectedQuotation> Quotes);
