namespace Synoptic.Formats.Contract;

/// <summary>One side of a contradiction.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Value">The normalised value.</param>
/// <param name="Text">The words it comes from.</param>
/// <param name="Start">UTF-16 offset in the decoded source.</param>
/// <param name="End">Offset after it.</param>
public sealed record ConflictValueItem(string Article, string Value, string Text, int Start, int End);
