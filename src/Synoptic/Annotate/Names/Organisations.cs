using System.Text.Json;
using Synoptic.Annotate.Places;

namespace Synoptic.Annotate.Names;

/// <summary>Organisations that news of every country speak of, by their names and acronyms in many languages.</summary>
internal sealed class Organisations
{
    private const int LongestName = 7;
    private static readonly Lazy<Organisations> Embedded = new(Load);

    private readonly List<(string Id, string Name)> _all = [];
    private readonly Dictionary<ulong, int> _whole = [];
    private readonly Dictionary<ulong, int> _stems = [];
    private readonly HashSet<ulong> _openings = [];
    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);

    /// <summary>The organisations that ship with the library.</summary>
    public static Organisations Default => Embedded.Value;

    /// <summary>Id and English name.</summary>
    /// <param name="index">What <see cref="Find"/> returned.</param>
    public (string Id, string Name) this[int index] => _all[index];

    /// <summary>The organisation that words name, or -1. Acronyms must be written in capitals; the words of longer names may be inflected.</summary>
    /// <param name="words">The words.</param>
    public int Find(ReadOnlySpan<char> words)
    {
        if (words.Length is < 2 or > 80)
        {
            return -1;
        }

        Span<char> buffer = stackalloc char[160];
        Span<char> key = stackalloc char[160];
        ReadOnlySpan<char> folded = buffer[..NameFolding.Fold(words, buffer)];
        if (_whole.TryGetValue(NameFolding.Hash(folded), out int found))
        {
            return IsAcronymInSmallLetters(words) ? -1 : found;
        }

        int last = folded.LastIndexOf(' ') + 1;
        for (int cut = 0; last > 0 && cut < 4 && folded.Length - last - cut >= 3; cut++)
        {
            ReadOnlySpan<char> stem = folded[last..^cut];
            stem = cut == 0 ? stem[..GazetteerFile.StemLength(stem)] : stem;
            if (stem.Length >= 3 && _stems.TryGetValue(NameFolding.Hash(key[..GazetteerFile.WriteKey(folded[..last], stem, key)]), out found))
            {
                return found;
            }
        }

        return -1;
    }

    /// <summary>Marks the tokens of organisations' names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens of a sentence.</param>
    public void Mark(string text, TokenInfo[] tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].IsSeed || !_openings.Contains(tokens[i].Prefix3))
            {
                continue;
            }

            int start = tokens[i].Span.Start;
            for (int length = Math.Min(LongestName, tokens.Length - i); length > 0; length--)
            {
                int end = tokens[i + length - 1].Span.End;
                if (end - start <= 80 && tokens[i + length - 1].Case is not (LetterCase.Punctuation or LetterCase.Quote) && Find(text.AsSpan(start, end - start)) >= 0)
                {
                    for (int k = 0; k < length; k++)
                    {
                        tokens[i + k].Organisation = k == 0 ? (byte)1 : (byte)2;
                    }

                    i += length - 1;
                    break;
                }
            }
        }
    }

    private static Organisations Load()
    {
        using Stream stream = typeof(Organisations).Assembly.GetManifestResourceStream("data/organisations.json")!;
        Organisations loaded = new();
        foreach ((string id, OrganisationData data) in JsonSerializer.Deserialize(stream, OrganisationJson.Default.DictionaryStringOrganisationData)!.OrderBy(o => o.Key, StringComparer.Ordinal))
        {
            loaded._all.Add((id, data.Name));
            loaded.Add(data.Name, loaded._all.Count - 1);
            foreach (string name in data.Names.OrderBy(n => n.Key, StringComparer.Ordinal).SelectMany(n => n.Value))
            {
                loaded.Add(name, loaded._all.Count - 1);
            }
        }

        return loaded;
    }

    private void Add(string name, int index)
    {
        string folded = NameFolding.Fold(name);
        _whole.TryAdd(NameFolding.Hash(folded), index);
        string lower = name.ToLowerInvariant();
        _openings.Add(NameFolding.Hash(lower.AsSpan(0, Math.Min(3, FirstWordLength(lower))), 3));
        if (name.Length <= 6 && name.Any(char.IsUpper) && name.Where(char.IsLetter).All(char.IsUpper))
        {
            _acronyms.Add(folded);
        }

        Span<char> key = new char[folded.Length + 1];
        if (folded.Contains(' ', StringComparison.Ordinal) && GazetteerFile.StemKey(folded, key) is > 0 and var length)
        {
            _stems.TryAdd(NameFolding.Hash(key[..length]), index);
        }
    }

    private static int FirstWordLength(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? space : name.Length;

    private bool IsAcronymInSmallLetters(ReadOnlySpan<char> words)
    {
        int lower = 0;
        foreach (char c in words)
        {
            lower += char.IsLower(c) ? 1 : 0;
        }

        return lower > 0 && _acronyms.Contains(NameFolding.Fold(words.ToString()));
    }
}
