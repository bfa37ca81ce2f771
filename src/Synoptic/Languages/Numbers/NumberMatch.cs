using Synoptic.Model;

namespace Synoptic.Languages.Numbers;

/// <summary>A number found in a text.</summary>
/// <param name="Span">Where, the words that bound it left out.</param>
/// <param name="Value">Its value, or the lower end of a range.</param>
/// <param name="Upper">The upper end of a range, or null.</param>
/// <param name="Bound">How the words around it bound it.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Vague">Whether it is a vague word ("dozens"), whose value is only a magnitude.</param>
internal readonly record struct NumberMatch(TextSpan Span, double Value, double? Upper, QuantityBound Bound, NumeralForm Form, bool Vague);
