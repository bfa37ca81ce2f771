using System.IO.Hashing;
using System.Runtime.InteropServices;
using Synoptic.Model;

namespace Synoptic.Group.Copies;

/// <summary>
/// Finds articles whose text was taken from another: the containment of word 5-gram shingles (Broder 1997), which changed
/// headlines and cut endings leave high.
/// </summary>
internal static class CopyFinder
{
    private const int Words = 5;
    private const double Least = 0.5;
    private const int FewestShingles = 8;

    /// <summary>The copies among the readings, each with its likely original: the earlier, or the one that it holds less of.</summary>
    public static IReadOnlyList<ArticleCopy> Find(IReadOnlyList<Reading> readings)
    {
        HashSet<ulong>[] shingles = [.. readings.Select(r => Shingles(r.Article))];
        List<ArticleCopy> copies = [];
        for (int i = 0; i < readings.Count; i++)
        {
            (int Original, double Overlap) best = (-1, 0);
            for (int j = 0; j < readings.Count; j++)
            {
                if (i == j || shingles[i].Count < FewestShingles || shingles[j].Count < FewestShingles)
                {
                    continue;
                }

                double overlap = shingles[i].Count(shingles[j].Contains) / (double)shingles[i].Count;
                if (overlap >= Least && overlap > best.Overlap && IsOriginal(readings, shingles, j, i))
                {
                    best = (j, overlap);
                }
            }

            if (best.Original >= 0)
            {
                copies.Add(new ArticleCopy(readings[i].Article.Id, readings[best.Original].Article.Id, best.Overlap));
            }
        }

        return copies;
    }

    /// <summary>Whether of two like texts the first is the likelier original: published earlier; if unknown, longer; if equal, given first.</summary>
    private static bool IsOriginal(IReadOnlyList<Reading> readings, HashSet<ulong>[] shingles, int first, int second)
    {
        string? a = readings[first].Article.Published?.Value, b = readings[second].Article.Published?.Value;
        if (a is { Length: > 10 } && b is { Length: > 10 } && DateTimeOffset.TryParse(a, System.Globalization.CultureInfo.InvariantCulture, out DateTimeOffset x)
            && DateTimeOffset.TryParse(b, System.Globalization.CultureInfo.InvariantCulture, out DateTimeOffset y) && x != y)
        {
            return x < y;
        }

        if (readings[first].Article.Published?.Day is { } p && readings[second].Article.Published?.Day is { } q && p != q)
        {
            return p < q;
        }

        return shingles[first].Count != shingles[second].Count ? shingles[first].Count > shingles[second].Count : first < second;
    }

    private static HashSet<ulong> Shingles(Article article)
    {
        HashSet<ulong> shingles = [];
        foreach (Block block in article.Blocks.Where(b => b.Kind is BlockKind.Lead or BlockKind.Paragraph or BlockKind.List or BlockKind.Quote))
        {
            string[] words = [.. Languages.Tokens.Tokenizer.Tokenize(block.Text)
                .Where(t => t.Kind is not (Languages.Tokens.TokenKind.Punctuation or Languages.Tokens.TokenKind.Symbol))
                .Select(t => t.Span.Of(block.Text).ToLowerInvariant())];
            for (int i = 0; i + Words <= words.Length; i++)
            {
                shingles.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(string.Join(' ', words, i, Words).AsSpan())));
            }
        }

        return shingles;
    }
}
