using Synoptic.Extract.Markup;

namespace Synoptic.Extract.Residue;

/// <summary>What the words of a page's long lines tell: which are function words and which belong to its subject, whatever the language.</summary>
internal sealed class PageWords
{
    private const int LongLine = 12, LeastLines = 3, MostFunctionWords = 40, StemLength = 5, LeastStem = 4;
    private readonly HashSet<string> _function = new(StringComparer.Ordinal);
    private readonly List<string>[] _words;

    /// <summary>Reads the words of all lines.</summary>
    public PageWords(Page page)
    {
        _words = [.. page.Lines.Select(l => Split(l.Folded).ToList())];
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        foreach (PageLine line in page.Lines.Where(l => l.Shape.Size >= LongLine))
        {
            foreach (string word in _words[line.Index].Where(w => w.Length <= StemLength).Distinct(StringComparer.Ordinal))
            {
                lines[word] = lines.GetValueOrDefault(word) + 1;
            }
        }

        _function.UnionWith(lines.Where(w => w.Value >= LeastLines)
            .OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(MostFunctionWords).Select(w => w.Key));
    }

    /// <summary>Share of a line's words that are frequent in the page's long lines.</summary>
    public double FunctionShare(int line) => _words[line].Count == 0 ? 0 : _words[line].Count(_function.Contains) / (double)_words[line].Count;

    /// <summary>Counts, for each stem, the lines of a choice that hold it.</summary>
    public Dictionary<string, int> Stems(IEnumerable<int> lines)
    {
        Dictionary<string, int> stems = new(StringComparer.Ordinal);
        foreach (int line in lines)
        {
            foreach (string stem in Stems(line))
            {
                stems[stem] = stems.GetValueOrDefault(stem) + 1;
            }
        }

        return stems;
    }

    /// <summary>Share of a line's stems that the counted lines hold, the line itself left out when it was among them.</summary>
    public double Overlap(int line, Dictionary<string, int> stems, bool counted)
    {
        int known = 0, all = 0;
        foreach (string stem in Stems(line))
        {
            all++;
            known += stems.GetValueOrDefault(stem) > (counted ? 1 : 0) ? 1 : 0;
        }

        return all == 0 ? 0 : known / (double)all;
    }

    private IEnumerable<string> Stems(int line)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<string> words = _words[line];
        for (int i = 0; i < words.Count; i++)
        {
            // Characters of scripts without spaces make stems in pairs.
            string? stem = TextShape.IsDense(words[i][0]) ? i + 1 < words.Count ? words[i] + words[i + 1] : null
                : words[i].Length >= LeastStem ? words[i][..Math.Min(StemLength, words[i].Length)] : null;
            if (stem is not null && seen.Add(stem))
            {
                yield return stem;
            }
        }
    }

    private static IEnumerable<string> Split(string folded)
    {
        foreach (string word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TextShape.IsDense(word[0]))
            {
                yield return word;
                continue;
            }

            foreach (char c in word)
            {
                yield return c.ToString();
            }
        }
    }
}
