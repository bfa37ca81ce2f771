using System.Runtime.CompilerServices;
using Synoptic.Languages;

namespace Synoptic.Annotate.Names;

/// <summary>The words of a pack that matter to names, ready for look-up.</summary>
internal sealed class PackWords
{
    private static readonly ConditionalWeakTable<LanguagePack, PackWords> Known = [];

    private readonly Dictionary<string, WordFlags> _flags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordFlags>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private PackWords(LanguagePack pack)
    {
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

    /// <summary>What is known of a word.</summary>
    /// <param name="lower">The word in lower case.</param>
    public WordFlags Flags(ReadOnlySpan<char> lower) => _lookup.TryGetValue(lower, out WordFlags flags) ? flags : WordFlags.None;

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
