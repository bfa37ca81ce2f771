using Synoptic.Model;

namespace Synoptic.Eval.Stages.Times;

/// <summary>A gold time expression.</summary>
/// <param name="Span">Where, in UTF-16 code units.</param>
/// <param name="Type">TIMEX3 type in capitals.</param>
/// <param name="Value">TIMEX3 value.</param>
internal readonly record struct GoldTime(TextSpan Span, string Type, string Value);
