using System.Numerics.Tensors;
using Synoptic.Group.Events;
using Synoptic.Group.Signature;

namespace Synoptic.Group.Scoring;

/// <summary>How probable it is that two articles tell of one event: a logistic model over what their signatures share.</summary>
internal static class SignatureScorer
{
    private const int Kinds = 4;
    private const int NearDays = 3;

    // Where both texts give days of their own and these differ, the distance counts for more: look-alikes a month apart.
    private const double OwnDaysDecide = 2.5;

    /// <summary>The raw measures of a pair, before weights: cosine of the vectors, then of the keys of each kind.</summary>
    public static void Measure(IndexedArticle a, IndexedArticle b, Span<float> similarities)
    {
        Span<float> dots = stackalloc float[Kinds];
        dots.Clear();
        SignatureKey[] first = a.Keys, second = b.Keys;
        for (int i = 0, j = 0; i < first.Length && j < second.Length;)
        {
            if (first[i].Hash == second[j].Hash)
            {
                dots[(int)first[i].Kind] += first[i].Weight * second[j].Weight;
                i++;
                j++;
            }
            else if (first[i].Hash < second[j].Hash)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        similarities[0] = TensorPrimitives.Dot<float>(a.Vector, b.Vector);
        for (int kind = 0; kind < Kinds; kind++)
        {
            float norm = a.Norms[kind] * b.Norms[kind];
            similarities[kind + 1] = norm > 0 ? dots[kind] / norm : 0;
        }
    }

    /// <summary>The score of a pair that an index has taken.</summary>
    public static PairScore Score(IndexedArticle a, IndexedArticle b, ScoreWeights weights)
    {
        Span<float> s = stackalloc float[Kinds + 1];
        Measure(a, b, s);
        bool same = a.Language == b.Language;
        LanguageWeights w = same ? weights.OneLanguage : weights.TwoLanguages;
        double meaning = w.Meaning * s[0], words = w.Words * s[1], names = w.Names * s[2], places = w.Places * s[3], numbers = w.Numbers * s[4];
        int evidence = DayEvidence(a, b);
        double days = evidence switch { > 0 => weights.SharedDay, < 0 => weights.OtherDays, _ => 0 };
        double gap = Nearness(a, b, weights) - (GapPenalty(a, b, weights) * (evidence < 0 ? OwnDaysDecide : 1));
        return new PairScore(meaning, words, names, places, numbers, days, gap, w.Bias + meaning + words + names + places + numbers + days + gap);
    }

    // Reports that appear within a day or two: only where both say when they appeared.
    private static double Nearness(IndexedArticle a, IndexedArticle b, ScoreWeights weights) =>
        a.Published is { } first && b.Published is { } second ? weights.Near * Math.Max(0, 1 - (Math.Abs(first - second) / (NearDays + 1.0))) : 0;

    private static double GapPenalty(IndexedArticle a, IndexedArticle b, ScoreWeights weights)
    {
        if (a.Day is not { } first || b.Day is not { } second)
        {
            return 0;
        }

        double penalty = Math.Min(weights.MostGap, weights.Gap * Math.Log(Math.Max(1, Math.Abs(first - second) / (double)NearDays)));
        return a.Published is null || b.Published is null ? penalty / 2 : penalty;
    }

    // Days at the heads of both texts: shared speaks for, none within a day against. An open day counts only where it is shared.
    private static int DayEvidence(IndexedArticle a, IndexedArticle b)
    {
        if (Near(a.HeadDays, b.HeadDays, 0) || SharesOpen(a.OpenDays, b) || SharesOpen(b.OpenDays, a))
        {
            return 1;
        }

        return a.HeadDays.Length > 0 && b.HeadDays.Length > 0 && !Near(a.HeadDays, b.Days, 1) && !Near(a.Days, b.HeadDays, 1) ? -1 : 0;
    }

    private static bool Near(int[] first, int[] second, int within)
    {
        foreach (int x in first)
        {
            foreach (int y in second)
            {
                if (Math.Abs(x - y) <= within)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool SharesOpen(int[] open, IndexedArticle other)
    {
        foreach (int day in other.Days)
        {
            DateOnly date = DateOnly.FromDayNumber(day);
            if (Array.IndexOf(open, (date.Month * 100) + date.Day) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
