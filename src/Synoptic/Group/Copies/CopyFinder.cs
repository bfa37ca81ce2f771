using System.Runtime.InteropServices;
using Synoptic.Model;

namespace Synoptic.Group.Copies;

/// <summary>
/// Finds in a batch the articles whose text was taken from another: what share of a text's shingles stands in the other
/// (Broder 1997), which changed headlines and cut endings leave high. Only texts whose sketches meet are compared.
/// </summary>
internal static class CopyFinder
{
    private const int FewestShingles = 8, MostPostings = 64;
    private const double Alike = 0.1;

    /// <summary>The copies among the readings, each with its likely original: the agency that it credits, the earliest, or the one that it holds less of.</summary>
    public static IReadOnlyList<ArticleCopy> Find(IReadOnlyList<Reading> readings)
    {
        uint[][] shingles = [.. readings.Select(r => ShingleReader.Read(r.Article))];
        CopySketch[] sketches = [.. readings.Select((r, i) => CopySketch.Of(r, shingles[i]))];
        Dictionary<uint, List<int>> postings = Postings(sketches);
        List<ArticleCopy> copies = [];
        for (int i = 0; i < readings.Count; i++)
        {
            (int Number, double Overlap)[] originals = [.. Candidates(sketches[i], i, postings)
                .Where(j => IsOriginal(sketches, j, i))
                .Select(j => (Number: j, Overlap: CopySketch.ShareIn(shingles[i], shingles[j])))
                .Where(o => o.Overlap >= CopyIndex.Least)];
            if (originals.Length > 0)
            {
                double most = originals.Max(o => o.Overlap);
                (int number, double overlap) = originals.Where(o => o.Overlap >= most - Alike)
                    .Aggregate((a, b) => IsOriginal(sketches, b.Number, a.Number) ? b : a);
                copies.Add(new ArticleCopy(readings[i].Article.Id, readings[number].Article.Id, overlap) { Agency = sketches[i].Credit ?? sketches[number].Agency ?? sketches[number].Credit });
            }
        }

        return copies;
    }

    private static Dictionary<uint, List<int>> Postings(CopySketch[] sketches)
    {
        Dictionary<uint, List<int>> postings = [];
        for (int i = 0; i < sketches.Length; i++)
        {
            foreach (uint shingle in sketches[i].Count >= FewestShingles ? sketches[i].Shingles : [])
            {
                List<int> holders = CollectionsMarshal.GetValueRefOrAddDefault(postings, shingle, out _) ??= [];
                if (holders.Count < MostPostings)
                {
                    holders.Add(i);
                }
            }
        }

        return postings;
    }

    private static IEnumerable<int> Candidates(CopySketch sketch, int self, Dictionary<uint, List<int>> postings) =>
        (sketch.Count >= FewestShingles ? sketch.Shingles : []).SelectMany(s => postings.GetValueOrDefault(s) ?? []).Where(j => j != self).Distinct().Order();

    private static bool IsOriginal(CopySketch[] sketches, int first, int second) =>
        sketches[first].IsOriginalOf(sketches[second]) ?? first < second;
}
