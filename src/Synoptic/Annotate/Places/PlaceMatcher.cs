using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Synoptic.Annotate.Names;
using Synoptic.Languages;

namespace Synoptic.Annotate.Places;

/// <summary>Finds the place that words name in one language: as they stand, or without the endings that names take there.</summary>
internal sealed class PlaceMatcher
{
    private const int Longest = 64;
    private const int MostLanguages = 300;
    private static readonly ConditionalWeakTable<LanguagePack, PlaceMatcher> Known = [];
    private static readonly ConcurrentDictionary<string, PlaceMatcher> WithoutPack = new(StringComparer.Ordinal);

    private readonly Gazetteer _gazetteer;
    private readonly string _language;
    private readonly string[] _endings;
    private readonly string[] _nominatives;
    private readonly Dictionary<string, int> _demonyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stopWords;

    /// <summary>Makes the endings and demonyms of a language ready.</summary>
    /// <param name="gazetteer">The places.</param>
    /// <param name="pack">The language.</param>
    public PlaceMatcher(Gazetteer gazetteer, LanguagePack pack)
    {
        _gazetteer = gazetteer;
        _language = pack.Language;
        _endings = [.. pack.Names.CaseEndings.Select(NameFolding.Fold).Where(e => e.Length > 0).Distinct(StringComparer.Ordinal).OrderBy(e => e.Length).ThenBy(e => e, StringComparer.Ordinal)];
        _nominatives = [.. pack.Names.NominativeEndings.Select(NameFolding.Fold).Where(e => e.Length is > 0 and < 8).Distinct(StringComparer.Ordinal)];
        _stopWords = pack.StopWords.Select(NameFolding.Fold).ToHashSet(StringComparer.Ordinal);
        foreach ((string country, IReadOnlyList<string> forms) in pack.Names.Demonyms)
        {
            int place = gazetteer.Find(NameFolding.Hash("iso:" + country, GazetteerFile.PlaceKey), out _);
            foreach (string form in forms)
            {
                if (place >= 0)
                {
                    _demonyms.TryAdd(NameFolding.Fold(form), place);
                }
            }
        }
    }

    /// <summary>The matcher of a language over the gazetteer that ships, made once.</summary>
    public static PlaceMatcher For(LanguagePack pack) => Known.GetValue(pack, static p => new PlaceMatcher(Gazetteer.Default, p));

    /// <summary>The matcher for a text whose language may have no pack: names in the language still count, endings are not known.</summary>
    /// <param name="pack">The pack, or that for undetermined languages.</param>
    /// <param name="language">The text's language.</param>
    public static PlaceMatcher For(LanguagePack pack, string language)
    {
        if (!ReferenceEquals(pack, LanguagePacks.Undetermined) || language.Length is < 2 or > 3 || language == pack.Language)
        {
            return For(pack);
        }

        return WithoutPack.Count < MostLanguages || WithoutPack.ContainsKey(language)
            ? WithoutPack.GetOrAdd(language, static l => new PlaceMatcher(Gazetteer.Default, LanguagePacks.Undetermined with { Language = l }))
            : For(pack);
    }

    /// <summary>The place that words name.</summary>
    /// <param name="words">The words, without what stands around them.</param>
    public PlaceMatch Match(ReadOnlySpan<char> words)
    {
        if (words.Length is < 2 or > Longest)
        {
            return PlaceMatch.None;
        }

        Span<char> buffer = stackalloc char[Longest * 2];
        ReadOnlySpan<char> folded = buffer[..NameFolding.Fold(words, buffer)];
        if (folded.Length < 2 || (!IsCapitals(words) && _stopWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded)))
        {
            return PlaceMatch.None;
        }

        int exact = _gazetteer.Find(NameFolding.Hash(folded, GazetteerFile.WholeName), out int strength);
        if (exact >= 0 && strength >= 2)
        {
            return new PlaceMatch(exact, strength, false, false);
        }

        PlaceMatch inflected = Inflected(folded);
        return inflected.Found || exact < 0 ? inflected : new PlaceMatch(exact, strength, false, false);
    }

    /// <summary>The place that words name which are known to name one: lesser names count too when their base form can be made.</summary>
    /// <param name="words">The words.</param>
    public PlaceMatch MatchName(ReadOnlySpan<char> words)
    {
        PlaceMatch match = Match(words);
        if (match.Found || words.Length is < 4 or > Longest)
        {
            return match;
        }

        Span<char> buffer = stackalloc char[(Longest * 2) + 16];
        int length = NameFolding.Fold(words, buffer[..(Longest * 2)]);
        foreach (string ending in _endings)
        {
            if (length - ending.Length < 3 || !buffer[..length].EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (string nominative in _nominatives)
            {
                Span<char> tried = buffer[..(length - ending.Length + nominative.Length)];
                string kept = new(buffer.Slice(length - ending.Length, Math.Max(ending.Length, nominative.Length)));
                nominative.CopyTo(tried[(length - ending.Length)..]);
                int place = _gazetteer.Find(NameFolding.Hash(tried, GazetteerFile.WholeName), out int strength);
                kept.CopyTo(buffer[(length - ending.Length)..]);
                if (place >= 0)
                {
                    return new PlaceMatch(place, strength, true, false);
                }
            }
        }

        return match;
    }

    /// <summary>The country that an adjective or the name of a people points to ("libyscher").</summary>
    /// <param name="word">One word.</param>
    public PlaceMatch MatchDemonym(ReadOnlySpan<char> word)
    {
        if (_demonyms.Count == 0 || word.Length is < 3 or > Longest)
        {
            return PlaceMatch.None;
        }

        Span<char> buffer = stackalloc char[Longest * 2];
        ReadOnlySpan<char> folded = buffer[..NameFolding.Fold(word, buffer)];
        return _demonyms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out int place)
            ? new PlaceMatch(place, 3, false, true)
            : PlaceMatch.None;
    }

    // "US" is no function word.
    private static bool IsCapitals(ReadOnlySpan<char> words)
    {
        foreach (char c in words)
        {
            if (char.IsLetter(c) && !char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    private PlaceMatch Inflected(ReadOnlySpan<char> folded)
    {
        Span<char> key = stackalloc char[Longest * 2];
        int last = folded.LastIndexOf(' ') + 1;
        ReadOnlySpan<char> before = folded[..last], word = folded[last..];
        if (word.Length < 4)
        {
            return PlaceMatch.None;
        }

        foreach (string ending in _endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                int whole = _gazetteer.Find(NameFolding.Hash(folded[..^ending.Length], GazetteerFile.WholeName), out int strength);
                if (whole >= 0 && strength >= 3)
                {
                    return new PlaceMatch(whole, strength, true, false);
                }
            }
        }

        for (int i = -1; i < _endings.Length; i++)
        {
            ReadOnlySpan<char> stem = word;
            if (i < 0)
            {
                stem = word[..GazetteerFile.StemLength(word)];
            }
            else if (word.EndsWith(_endings[i], StringComparison.Ordinal))
            {
                stem = word[..^_endings[i].Length];
            }
            else
            {
                continue;
            }

            for (int cut = 0; cut < 2 && stem.Length >= 3; cut++)
            {
                ReadOnlySpan<char> tried = key[..GazetteerFile.WriteKey(before, stem, key)];
                int place = _gazetteer.Find(GazetteerFile.StemHash(_language, tried), out int strength);
                if (place >= 0)
                {
                    return new PlaceMatch(place, strength, true, false);
                }

                if (!GazetteerFile.IsSoft(stem[^1]))
                {
                    break;
                }

                stem = stem[..^1];
            }
        }

        return PlaceMatch.None;
    }
}
