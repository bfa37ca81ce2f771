using System.Runtime.CompilerServices;
using Synoptic.Languages;

namespace Synoptic.Annotate.Names;

/// <summary>The words of a pack that matter to names, ready for look-up.</summary>
internal sealed class PackWords
{
    private static readonly ConditionalWeakTable<LanguagePack, PackWords> Known = [];

    private readonly string[] _endings;
    private readonly string[] _clitics;
    private readonly Dictionary<string, WordFlags> _flags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordFlags>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private PackWords(LanguagePack pack)
    {
        _endings = [.. pack.Names.CaseEndings.OrderByDescending(e => e.Length).ThenBy(e => e, StringComparer.Ordinal)];
        _clitics = [.. pack.Names.Clitics.OrderByDescending(c => c.Length).ThenBy(c => c, StringComparer.Ordinal)];
        Language = NameFolding.Hash(pack.Language);
        CapitalisesNouns = pack.Names.CapitalisesNouns;
        Endings = [.. pack.Names.CaseEndings.Concat(pack.Names.NominativeEndings).Select(NameFolding.Fold).Where(e => e.Length > 0).Distinct(StringComparer.Ordinal).OrderBy(e => e.Length)];
        Add(pack.StopWords, WordFlags.Stop);
        HashSet<string> stop = [.. _flags.Keys];
        AddParts(pack.Names.Titles, WordFlags.Title, stop);
        AddParts(pack.Names.OrganisationWords, WordFlags.Organisation, stop);
        AddParts(pack.Names.PlaceWords, WordFlags.Place, stop);
        Add(pack.Names.Particles, WordFlags.Particle);
        Add(pack.Reporting.Verbs, WordFlags.Reporting);
        Add(pack.Reporting.OutletVerbs, WordFlags.Reporting);
        Add(pack.Time.Months.SelectMany(m => m), WordFlags.Time);
        Add(pack.Time.Weekdays.SelectMany(d => d), WordFlags.Time);
        Add(pack.Names.Demonyms.Values.SelectMany(d => d), WordFlags.Demonym);
        Add(CommonWords(pack), WordFlags.Common);
        _lookup = _flags.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A hash that stands for the language.</summary>
    public ulong Language { get; }

    /// <summary>Folded endings of names, the shortest first.</summary>
    public string[] Endings { get; }

    /// <summary>Whether common nouns are capitalised.</summary>
    public bool CapitalisesNouns { get; }

    /// <summary>The words of a pack, made once.</summary>
    public static PackWords For(LanguagePack pack) => Known.GetValue(pack, static p => new PackWords(p));

    /// <summary>A word without the ending, or without the beginning, that the language glues to words: the longest cut first.</summary>
    /// <param name="lower">The word in lower case.</param>
    /// <param name="shortest">How many letters must be left.</param>
    /// <param name="into">Receives start and end of what is left, until it is full.</param>
    /// <returns>How many were written.</returns>
    public int Stems(ReadOnlySpan<char> lower, int shortest, Span<(int Start, int End)> into)
    {
        int count = 0;
        foreach (string ending in _endings)
        {
            if (count < into.Length && lower.Length - ending.Length >= shortest && lower.EndsWith(ending, StringComparison.Ordinal))
            {
                into[count++] = (0, lower.Length - ending.Length);
            }
        }

        foreach (string clitic in _clitics)
        {
            if (count < into.Length && lower.Length - clitic.Length >= shortest && lower.StartsWith(clitic, StringComparison.Ordinal))
            {
                into[count++] = (clitic.Length, lower.Length);
            }
        }

        return count;
    }

    /// <summary>What is known of a word.</summary>
    /// <param name="lower">The word in lower case.</param>
    public WordFlags Flags(ReadOnlySpan<char> lower) => _lookup.TryGetValue(lower, out WordFlags flags) ? flags : WordFlags.None;

    private static IEnumerable<string> CommonWords(LanguagePack pack) => pack.Lexicon.Values.SelectMany(w => w)
        .Concat(pack.Time.Units.Values.SelectMany(u => u)).Concat(pack.Time.DayParts.Values.SelectMany(d => d)).Concat(pack.Time.Seasons.Values.SelectMany(s => s))
        .Concat(pack.Time.Deictic.SelectMany(d => d.Words)).Concat(pack.Time.Last).Concat(pack.Time.Next).Concat(pack.Time.Ago)
        .Concat(pack.Numbers.Words.Keys).Concat(pack.Numbers.Scales.Keys).Concat(pack.Numbers.Ordinals.Keys).Concat(pack.Numbers.About)
        .Concat(pack.Clauses.Coordinators).Concat(pack.Clauses.Subordinators).Concat(pack.Clauses.Relatives).Concat(pack.Clauses.Pronouns)
        .Concat(pack.Reporting.Nouns).Concat(pack.Reporting.UnnamedSources).Concat(pack.Reporting.MediaNouns).Concat(pack.Reporting.SpeakerPronouns);

    private void Add(IEnumerable<string> words, WordFlags flag)
    {
        foreach (string word in words)
        {
            string lower = word.ToLowerInvariant();
            if (!lower.Contains(' ', StringComparison.Ordinal))
            {
                _flags[lower] = _flags.GetValueOrDefault(lower) | flag;
            }
        }
    }

    private void AddParts(IEnumerable<string> phrases, WordFlags flag, HashSet<string> stop) =>
        Add(phrases.SelectMany(p => p.Split(' ')).Where(w => w.Length > 1 && !stop.Contains(w.ToLowerInvariant())), flag);
}
