namespace Synoptic.Languages.Patterns;

/// <summary>A word or phrase of the pack.</summary>
/// <param name="Class">What it does.</param>
/// <param name="Value">Its value in that class.</param>
/// <param name="Number">Its value as a number, for number words.</param>
/// <param name="Capital">Whether it is written with a capital, so that only a capital matches it.</param>
/// <param name="Short">Whether it is a short form of a name.</param>
internal readonly record struct LexicalEntry(LexicalClass Class, int Value, double Number, bool Capital, bool Short);
