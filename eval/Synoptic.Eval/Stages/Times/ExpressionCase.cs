namespace Synoptic.Eval.Stages.Times;

/// <summary>One row of the table of expressions.</summary>
/// <param name="Language">BCP 47 code.</param>
/// <param name="HeldOut">Whether it was written before the rules and is set apart for measuring.</param>
/// <param name="Date">The article's date, or empty.</param>
/// <param name="Words">The expression.</param>
/// <param name="Value">Its TIMEX3 value; a value with X where it stays unresolved.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record ExpressionCase(string Language, bool HeldOut, string Date, string Words, string Value, string Sentence);
