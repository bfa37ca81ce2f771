namespace Synoptic.Languages.Patterns;

/// <summary>A word or phrase of the pack, found in a text.</summary>
/// <param name="Class">What it does.</param>
/// <param name="Value">Its value in that class.</param>
/// <param name="Number">Its value as a number, for number words.</param>
/// <param name="End">Index after its last atom.</param>
/// <param name="Short">Whether it is a short form of a name, which alone is too little to go by ("So", "Mar").</param>
internal readonly record struct LexicalHit(LexicalClass Class, int Value, double Number, int End, bool Short);
