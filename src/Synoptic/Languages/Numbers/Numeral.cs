namespace Synoptic.Languages.Numbers;

/// <summary>A number read at one place of a text.</summary>
/// <param name="Value">Its value.</param>
/// <param name="End">Index after its last atom.</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct Numeral(double Value, int End, NumeralForm Form);
