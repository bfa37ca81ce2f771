namespace Synoptic.Model;

/// <summary>One side of a contradiction.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Value">The normalised value.</param>
/// <param name="Evidence">The words it comes from.</param>
public sealed record ConflictValue(string Article, string Value, Evidence Evidence);
