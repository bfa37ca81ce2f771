using Synoptic.Model;

namespace Synoptic.Eval.Stages.Times;

/// <summary>
/// Counts as in TempEval-3 (UzZaman et al. 2013): an expression is found when a gold one overlaps it, one to one; strict where
/// the words are the same; the value counts where it is found with the gold's value.
/// </summary>
internal sealed class TimeScore
{
    private int _gold;
    private int _found;
    private int _strict;
    private int _relaxed;
    private int _values;

    /// <summary>F1 of expressions with the gold's words.</summary>
    public double StrictF1 => F1(_strict);

    /// <summary>F1 of expressions that overlap the gold's words.</summary>
    public double RelaxedF1 => F1(_relaxed);

    /// <summary>F1 of expressions that overlap the gold's words and have its value.</summary>
    public double ValueF1 => F1(_values);

    /// <summary>Adds a text; writes a line for each expression that is missing, spurious or has another value.</summary>
    public void Add(TimedText text, IReadOnlyList<TimeExpression> found, List<string> errors)
    {
        _gold += text.Times.Count;
        _found += found.Count;
        bool[] used = new bool[found.Count];
        foreach (GoldTime gold in text.Times)
        {
            int match = Match(gold, found, used);
            if (match < 0)
            {
                errors.Add($"missed   {text.Id} [{gold.Span.Of(text.Text)}] {gold.Value} | {Around(text.Text, gold.Span)}");
                continue;
            }

            used[match] = true;
            TimeExpression time = found[match];
            string value = time.Value ?? time.Partial ?? "";
            _relaxed++;
            _strict += time.Evidence.Source == gold.Span ? 1 : 0;
            if (value == gold.Value)
            {
                _values++;
            }
            else
            {
                errors.Add($"value    {text.Id} {text.Created} [{gold.Span.Of(text.Text)}] gold {gold.Value} found {value} | {Around(text.Text, gold.Span)}");
            }
        }

        for (int i = 0; i < found.Count; i++)
        {
            if (!used[i])
            {
                errors.Add($"spurious {text.Id} [{found[i].Evidence.Text}] {found[i].Value} | {Around(text.Text, found[i].Evidence.Source)}");
            }
        }
    }

    private static int Match(GoldTime gold, IReadOnlyList<TimeExpression> found, bool[] used)
    {
        int best = -1, overlap = 0;
        for (int i = 0; i < found.Count; i++)
        {
            TextSpan span = found[i].Evidence.Source;
            int shared = Math.Min(span.End, gold.Span.End) - Math.Max(span.Start, gold.Span.Start);
            if (!used[i] && shared > overlap)
            {
                best = i;
                overlap = shared;
            }
        }

        return best;
    }

    private static string Around(string text, TextSpan span) =>
        text[Math.Max(0, span.Start - 30)..Math.Min(text.Length, span.End + 20)].ReplaceLineEndings(" ");

    private double F1(int hits) => _gold + _found == 0 ? 0 : 2.0 * hits / (_gold + _found);
}
