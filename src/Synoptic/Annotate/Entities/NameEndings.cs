using System.Runtime.CompilerServices;
using Synoptic.Annotate.Names;
using Synoptic.Languages;

namespace Synoptic.Annotate.Entities;

/// <summary>The endings and sounds of names in one language.</summary>
internal sealed class NameEndings
{
    private const int ShortestStem = 3;
    private static readonly ConditionalWeakTable<LanguagePack, NameEndings> Known = [];
    private readonly string[] _endings;
    private readonly string[] _clitics;

    private NameEndings(LanguagePack pack)
    {
        IEnumerable<string> all = pack.Names.CaseEndings.Concat(pack.Names.NominativeEndings);
        _endings = [.. all.Concat(all.Select(NameFolding.Fold)).Where(e => e.Length > 0).Distinct(StringComparer.Ordinal).OrderBy(e => e.Length).ThenBy(e => e, StringComparer.Ordinal)];
        _clitics = [.. pack.Names.Clitics.Where(c => c.Length > 0)];
        Nominatives = [.. pack.Names.NominativeEndings.Where(e => e.Length > 0)];
        Sounds = [.. pack.Names.Sounds.OrderByDescending(s => s.Key.Length).ThenBy(s => s.Key, StringComparer.Ordinal)];
        Inflects = _endings.Length > 0;
    }

    /// <summary>Whether names take endings.</summary>
    public bool Inflects { get; }

    /// <summary>Endings of the base form that are no part of a foreign name.</summary>
    public IReadOnlyList<string> Nominatives { get; }

    /// <summary>Letters that the common romanisation would misread.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sounds { get; }

    /// <summary>The endings of a language, made once.</summary>
    public static NameEndings For(LanguagePack pack) => Known.GetValue(pack, static p => new NameEndings(p));

    /// <summary>What a word may be without ending or clitic: the word itself first.</summary>
    /// <param name="word">The word in lower case.</param>
    /// <returns>Each with the number of letters taken off.</returns>
    public IEnumerable<(string Stem, int Cut)> Stems(string word)
    {
        yield return (word, 0);
        foreach (string ending in _endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return (word[..^ending.Length], ending.Length);
            }
        }

        foreach (string clitic in _clitics)
        {
            if (word.Length - clitic.Length >= ShortestStem && word.StartsWith(clitic, StringComparison.Ordinal))
            {
                yield return (word[clitic.Length..], clitic.Length);
            }
        }
    }

    /// <summary>Whether a word may stand in its base form.</summary>
    public bool MayBeNominative(string word) =>
        Nominatives.Count == 0 || Nominatives.Any(e => word.EndsWith(e, StringComparison.Ordinal));
}
