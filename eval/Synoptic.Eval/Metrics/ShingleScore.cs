using System.Globalization;

namespace Synoptic.Eval.Metrics;

/// <summary>
/// Overlap of a text with its gold text by shingles of four words, as the public article-extraction benchmark measures it
/// (scrapinghub/article-extraction-benchmark, <c>evaluate.py</c>): per page, precision and recall of the shingles as bags; over
/// pages their means; F1 of the means. A word is a run of <c>\w</c>; in scripts without spaces a character is a word.
/// </summary>
internal sealed class ShingleScore
{
    private const int Length = 4;
    private double _precision, _recall;
    private int _precisionPages, _recallPages;

    /// <summary>Pages measured.</summary>
    public int Pages { get; private set; }

    /// <summary>Mean precision.</summary>
    public double Precision => _precisionPages == 0 ? 0 : _precision / _precisionPages;

    /// <summary>Mean recall.</summary>
    public double Recall => _recallPages == 0 ? 0 : _recall / _recallPages;

    /// <summary>F1 of the means.</summary>
    public double F1 => Harmonic(Precision, Recall);

    /// <summary>Adds a page and gives its own F1.</summary>
    /// <param name="gold">The gold text.</param>
    /// <param name="found">The text found.</param>
    public double Add(string gold, string found)
    {
        Dictionary<string, int> expected = Shingles(gold), got = Shingles(found);
        double right = 0, extra = 0;
        foreach ((string shingle, int count) in got)
        {
            int known = Math.Min(count, expected.GetValueOrDefault(shingle));
            right += known;
            extra += count - known;
        }

        double missed = expected.Values.Sum() - right;
        double precision = Share(right, extra, missed), recall = Share(right, missed, extra);
        Pages++;
        if (right + extra > 0)
        {
            _precision += precision;
            _precisionPages++;
        }

        if (right + missed > 0)
        {
            _recall += recall;
            _recallPages++;
        }

        return Harmonic(precision, recall);
    }

    /// <summary>The words of a text.</summary>
    public static List<string> Words(string text)
    {
        List<string> words = [];
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool word = i < text.Length && IsWord(text[i]);
            if (word && start < 0)
            {
                start = i;
            }

            if (start >= 0 && (!word || IsUnspaced(text[i])))
            {
                if (i > start)
                {
                    words.Add(text[start..i]);
                }

                start = -1;
            }

            if (word && IsUnspaced(text[i]))
            {
                words.Add(text[i].ToString());
            }
            else if (word && start < 0)
            {
                start = i;
            }
        }

        return words;
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        List<string> words = Words(text);
        Dictionary<string, int> bag = new(StringComparer.Ordinal);
        for (int i = 0; i == 0 ? words.Count > 0 : i + Length <= words.Count; i++)
        {
            string shingle = string.Join(' ', words.Skip(i).Take(Length));
            bag[shingle] = bag.GetValueOrDefault(shingle) + 1;
        }

        return bag;
    }

    private static double Share(double right, double wrong, double other) =>
        right + wrong > 0 ? right / (right + wrong) : other == 0 ? 1 : 0;

    private static double Harmonic(double a, double b) => a + b == 0 ? 0 : 2 * a * b / (a + b);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsUnspaced(char c) => c is >= '\u0E00' and <= '\u0EFF' or >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
