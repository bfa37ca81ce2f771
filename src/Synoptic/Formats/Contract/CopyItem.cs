namespace Synoptic.Formats.Contract;

/// <summary>A copy.</summary>
/// <param name="Article">Id of the copy.</param>
/// <param name="Of">Id of its likely original.</param>
/// <param name="Overlap">Share of the copy's text that stands in the original, 0..1.</param>
/// <param name="Agency">The news agency that the text is credited to, or null.</param>
public sealed record CopyItem(string Article, string Of, double Overlap, string? Agency);
