using System.Runtime.InteropServices;
using Synoptic.Languages.Identification;

namespace Synoptic.Train.Language;

/// <summary>Chooses the features that tell the labels of a script apart best, the same number of turns for each label.</summary>
internal static class FeatureSelection
{
    private const int Draws = 9000;
    private const int LeastCount = 3;

    /// <summary>Hashes of the chosen features, in ascending order.</summary>
    public static uint[] Choose(IReadOnlyList<LabelData> labels, int wanted, int seed)
    {
        Dictionary<uint, float>[] frequencies = [.. labels.Select((label, i) => Frequencies(label, new Random(seed + i)))];
        List<Queue<uint>> ranked = [];
        foreach (IGrouping<Script, int> script in Enumerable.Range(0, labels.Count).GroupBy(i => labels[i].Script).Where(g => g.Count() > 1))
        {
            Dictionary<uint, float> sums = [];
            foreach (int i in script)
            {
                foreach ((uint hash, float frequency) in frequencies[i])
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(sums, hash, out _) += frequency;
                }
            }

            int count = script.Count();
            ranked.AddRange(script.Select(i => Rank(frequencies[i], sums, count, wanted)));
        }

        SortedSet<uint> chosen = [];
        while (chosen.Count < wanted && ranked.Any(queue => queue.Count > 0))
        {
            foreach (Queue<uint> queue in ranked)
            {
                while (queue.TryDequeue(out uint hash) && !chosen.Add(hash))
                {
                }
            }
        }

        return [.. chosen.Take(wanted)];
    }

    private static Dictionary<uint, float> Frequencies(LabelData label, Random random)
    {
        Dictionary<uint, float> counts = [];
        uint[] hashes = new uint[4096];
        double total = 0;
        for (int i = 0; i < Draws; i++)
        {
            int count = LanguageFeatures.Collect(label.Draw(random), label.Script, hashes);
            total += count;
            foreach (uint hash in hashes.AsSpan(0, count))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _)++;
            }
        }

        return counts.Where(p => p.Value >= LeastCount).ToDictionary(p => p.Key, p => (float)(p.Value / total));
    }

    // By its share of the divergence of the label's distribution from that of all labels: common and telling come first.
    private static Queue<uint> Rank(Dictionary<uint, float> own, Dictionary<uint, float> sums, int labels, int wanted) =>
        new(own.Select(p => (Hash: p.Key, Gain: p.Value * Math.Abs(Math.Log(p.Value * labels / sums[p.Key]))))
            .OrderByDescending(p => p.Gain).ThenBy(p => p.Hash).Take(wanted / 4).Select(p => p.Hash));
}
