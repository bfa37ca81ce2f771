namespace Synoptic.Model;

/// <summary>A stretch of cleaned text that stands unbroken in the source: the same number of code units in both.</summary>
/// <param name="Text">Offset in the cleaned text.</param>
/// <param name="Source">Offset in the decoded source.</param>
/// <param name="Length">Code units in the cleaned text.</param>
/// <param name="SourceLength">Code units in the source; differs from <paramref name="Length"/> where a character reference
/// such as <c>&amp;amp;</c> or folded white space stands for the text.</param>
public readonly record struct TextRun(int Text, int Source, int Length, int SourceLength);
