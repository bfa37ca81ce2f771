using Synoptic.Eval.Metrics;
using Synoptic.Extract.Residue;

namespace Synoptic.Train.Residue;

/// <summary>A text with, for each line, how much of it belongs to the gold body.</summary>
/// <param name="set">The set it comes from.</param>
/// <param name="host">The host it comes from: what decides whether it is held out.</param>
/// <param name="gold">The gold body.</param>
/// <param name="page">The lines.</param>
/// <param name="answers">For each line the share that belongs to the body, 0..1.</param>
/// <param name="weights">For each line what it counts: its words, in shares of the body.</param>
internal sealed class LabelledPage(string set, string host, string gold, Page page, float[] answers, float[] weights)
{
    private const int Shingle = 4;

    /// <summary>The set it comes from.</summary>
    public string Set { get; } = set;

    /// <summary>The gold body.</summary>
    public string Gold { get; } = gold;

    /// <summary>The host it comes from.</summary>
    public string Host { get; } = host;

    /// <summary>The lines.</summary>
    public Page Page { get; } = page;

    /// <summary>For each line the share that belongs to the body.</summary>
    public float[] Answers { get; } = answers;

    /// <summary>For each line what it counts.</summary>
    public float[] Weights { get; } = weights;

    /// <summary>Labels the lines of a text by their overlap with the gold body; null when the body is not in the text.</summary>
    public static LabelledPage? Of(string set, string host, string text, string gold)
    {
        Page page = Page.Of(text);
        List<string> goldWords = ShingleScore.Words(gold);
        Dictionary<string, int> left = new(StringComparer.Ordinal);
        for (int i = 0; i + Shingle <= goldWords.Count; i++)
        {
            string key = string.Join(' ', goldWords.Skip(i).Take(Shingle));
            left[key] = left.GetValueOrDefault(key) + 1;
        }

        HashSet<string> goldLines = [.. gold.Split('\n').Select(PhraseText.Fold)];
        int n = page.Lines.Count;
        float[] answers = new float[n], weights = new float[n];
        List<string>[] words = [.. page.Lines.Select(l => ShingleScore.Words(l.Line.Text))];

        // Long lines take their shingles first: a repeat of a piece of them is then no longer wanted.
        foreach (int i in Enumerable.Range(0, n).Where(i => words[i].Count >= Shingle).OrderByDescending(i => words[i].Count).ThenBy(i => i))
        {
            int hits = 0;
            for (int k = 0; k + Shingle <= words[i].Count; k++)
            {
                string key = string.Join(' ', words[i].Skip(k).Take(Shingle));
                if (left.GetValueOrDefault(key) > 0)
                {
                    left[key]--;
                    hits++;
                }
            }

            answers[i] = hits / (float)(words[i].Count - Shingle + 1);
        }

        int[] sure = [.. Enumerable.Range(0, n).Where(i => words[i].Count >= 8 && answers[i] >= 0.6)];
        if (sure.Length == 0)
        {
            return null;
        }

        for (int i = 0; i < n; i++)
        {
            bool isShort = words[i].Count < Shingle;
            answers[i] = isShort ? i >= sure[0] && i <= sure[^1] && goldLines.Contains(page.Lines[i].Folded) ? 1 : 0 : answers[i] >= 0.5 ? 1 : answers[i] > 0.25 ? answers[i] : 0;
            weights[i] = (Math.Min(120, words[i].Count) + 2) * 100f / Math.Max(100, goldWords.Count);
        }

        return new LabelledPage(set, host, gold, page, answers, weights);
    }
}
