using Synoptic.Languages.Tokens;

namespace Synoptic.Languages.Concepts;

/// <summary>
/// The endings by which words of a language inflect, read off the pack itself: wherever it lists the forms of one word (months,
/// weekdays, units, demonyms, titles), what follows their common stem is an ending.
/// </summary>
internal sealed class Endings
{
    private const int LeastStem = 3, LongestEnding = 5;
    private readonly HashSet<string> _endings = new(StringComparer.Ordinal) { "" };

    /// <summary>Collects the endings of a pack.</summary>
    public Endings(LanguagePack pack)
    {
        foreach (IReadOnlyList<string> forms in pack.Time.Months.Concat(pack.Time.Weekdays).Concat(pack.Time.Units.Values).Concat(pack.Names.Demonyms.Values))
        {
            AddForms(forms);
        }

        AddNeighbours(pack.Names.Titles);
        AddNeighbours(pack.Reporting.Verbs);
        AddNeighbours(pack.Reporting.Nouns);
        AddNeighbours(pack.Reporting.UnnamedSources);
        AddNeighbours(pack.Reporting.MediaNouns);
        _endings.UnionWith(pack.Names.CaseEndings.Select(e => e.ToLowerInvariant()));
        _lookup = _endings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Whether these letters are an ending of the language.</summary>
    public bool Contains(ReadOnlySpan<char> letters) => _lookup.Contains(letters);

    /// <summary>In lists of many words the forms of one word stand side by side.</summary>
    private void AddNeighbours(IReadOnlyList<string> words)
    {
        for (int i = 0; i + 1 < words.Count; i++)
        {
            if (!words[i].Contains(' ', StringComparison.Ordinal) && Common(words[i], words[i + 1]) >= Math.Max(Least(words[i]), words[i].Length - 3))
            {
                AddForms([words[i], words[i + 1]]);
            }
        }
    }

    private void AddForms(IReadOnlyList<string> forms)
    {
        string[] words = [.. forms.Select(f => f.ToLowerInvariant()).Where(f => f.Length > Least(f) && f.All(char.IsLetter))];
        foreach (string first in words)
        {
            foreach (string second in words)
            {
                int common = Common(first, second);
                if (common >= Least(first))
                {
                    Add(first[common..]);
                    Add(second[common..]);
                }
            }
        }
    }

    private void Add(string ending)
    {
        if (ending.Length <= LongestEnding)
        {
            _endings.Add(ending);
        }
    }

    /// <summary>A Hangul syllable holds two letters or more.</summary>
    private static int Least(string word) => word.Length > 0 && Characters.IsHangul(word[0]) ? LeastStem - 1 : LeastStem;

    private static int Common(string a, string b)
    {
        int length = 0;
        while (length < a.Length && length < b.Length && char.ToLowerInvariant(a[length]) == char.ToLowerInvariant(b[length]))
        {
            length++;
        }

        return length;
    }
}
