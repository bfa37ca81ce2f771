namespace Synoptic.Model;

/// <summary>An article whose text was taken, wholly or for the most part, from another.</summary>
/// <param name="Article">Id of the copy.</param>
/// <param name="Of">Id of its likely original.</param>
/// <param name="Overlap">Share of the copy's text that stands in the original, 0..1.</param>
public sealed record ArticleCopy(string Article, string Of, double Overlap)
{
    /// <summary>The news agency that the text is credited to, if one is named: the origin of both.</summary>
    public string? Agency { get; init; }
}
