using System.Globalization;
using Synoptic.Eval.Metrics;

namespace Synoptic.Eval.Stages.Extraction;

/// <summary>Says in a line what of a body was missed and what was found too much.</summary>
internal static class BodyDifference
{
    private const int Shown = 90;

    /// <summary>The longest missed and the longest extra lines.</summary>
    public static string Describe(string gold, string found)
    {
        (int missed, string worstMissed) = Apart(gold, found);
        (int extra, string worstExtra) = Apart(found, gold);
        return string.Create(CultureInfo.InvariantCulture, $"missed {missed} words \"{worstMissed}\", extra {extra} words \"{worstExtra}\"");
    }

    private static (int Words, string Worst) Apart(string of, string against)
    {
        string other = " " + string.Join(' ', ShingleScore.Words(against)) + " ";
        int words = 0, longest = 0;
        string worst = "";
        foreach (string line in of.Split('\n'))
        {
            List<string> own = ShingleScore.Words(line);
            bool there = own.Count == 0 || other.Contains(" " + string.Join(' ', own.Take(8)) + " ", StringComparison.Ordinal);
            if (!there)
            {
                words += own.Count;
                (longest, worst) = own.Count > longest ? (own.Count, line.Trim()) : (longest, worst);
            }
        }

        return (words, worst.Length > Shown ? worst[..Shown] + "…" : worst);
    }
}
