using System.Runtime.InteropServices;
using Synoptic.Group.Vectors;
using Synoptic.Model;

namespace Synoptic.Group.Copies;

/// <summary>
/// The word 5-gram shingles of an article's running text as hashes (Broder 1997). A character of a script that writes without
/// spaces counts as a word; case, punctuation and forms of letters do not count.
/// </summary>
internal static class ShingleReader
{
    private const int Words = 5;
    private const uint Seed = 2166136261, Prime = 16777619;

    /// <summary>The distinct shingles, ascending.</summary>
    public static uint[] Read(Article article)
    {
        List<uint> shingles = [];
        foreach (Block block in article.Blocks)
        {
            if (block.Kind is BlockKind.Lead or BlockKind.Paragraph or BlockKind.List or BlockKind.Quote)
            {
                Read(block.Text, shingles);
            }
        }

        Span<uint> all = CollectionsMarshal.AsSpan(shingles);
        all.Sort();
        int distinct = 0;
        for (int i = 0; i < all.Length; i++)
        {
            if (i == 0 || all[i] != all[i - 1])
            {
                all[distinct++] = all[i];
            }
        }

        return all[..distinct].ToArray();
    }

    private static void Read(string text, List<uint> shingles)
    {
        Span<uint> last = stackalloc uint[Words];
        int count = 0;
        uint word = Seed;
        for (int i = 0; i <= text.Length; i++)
        {
            CharClass found = i < text.Length ? CharTable.ClassOf(text[i]) : CharClass.Separator;
            bool alone = found is CharClass.Han or CharClass.SouthEastAsian;
            if (found is CharClass.Letter or CharClass.Digit or CharClass.Katakana)
            {
                word = (word ^ CharTable.FormOf(text[i])) * Prime;
                continue;
            }

            if (found is CharClass.Ignored or CharClass.Apostrophe)
            {
                continue;
            }

            if (word != Seed)
            {
                Push(last, ref count, word, shingles);
                word = Seed;
            }

            if (alone)
            {
                Push(last, ref count, (Seed ^ text[i]) * Prime, shingles);
            }
        }
    }

    private static void Push(Span<uint> last, ref int count, uint word, List<uint> shingles)
    {
        last[count % Words] = word;
        count++;
        if (count < Words)
        {
            return;
        }

        uint hash = Seed;
        for (int i = count; i < count + Words; i++)
        {
            hash = (hash ^ TokenFeatures.Mix(last[i % Words])) * Prime;
        }

        shingles.Add(TokenFeatures.Mix(hash));
    }
}
