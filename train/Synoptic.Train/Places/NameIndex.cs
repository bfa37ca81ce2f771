using Synoptic.Annotate.Names;
using Synoptic.Annotate.Places;

namespace Synoptic.Train.Places;

/// <summary>Gathers the names of places as hashed keys.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<(ulong Hash, int Place), int> _entries = [];
    private readonly List<(int Place, string Language, string Folded, int Strength)> _stems = [];

    /// <summary>Number of names, with those told apart by language only for their stems.</summary>
    public int Count => _entries.Count + _stems.Count;

    /// <summary>Adds a name.</summary>
    /// <param name="place">The place.</param>
    /// <param name="language">The language, or null when it is not known: then without a stem.</param>
    /// <param name="name">The name.</param>
    /// <param name="strength">3 to 1, best first.</param>
    public void Add(int place, string? language, string name, int strength)
    {
        int bracket = name.IndexOfAny(['(', '（', '[']);
        string folded = NameFolding.Fold(bracket > 0 ? name[..bracket] : name);
        if (folded.Length < 2 || folded.Length > 60)
        {
            return;
        }

        (ulong, int) key = (NameFolding.Hash(folded, GazetteerFile.WholeName), place);
        _entries[key] = Math.Max(_entries.GetValueOrDefault(key), strength);
        if (language is not null && strength >= 2)
        {
            _stems.Add((place, language == "nb" ? "no" : language, folded, strength));
        }
    }

    /// <summary>All keys: whole names, and stems of names of countries, areas, regions and larger cities.</summary>
    public IReadOnlyCollection<(ulong Hash, int Place, int Strength)> Entries(IReadOnlyList<Place> places)
    {
        Dictionary<(ulong Hash, int Place), int> all = new(_entries);
        Span<char> key = stackalloc char[64];
        foreach ((int place, string language, string folded, int strength) in _stems)
        {
            Place of = places[place];
            if (of.Kind == PlaceKind.City && of.Population < 3_000 && !of.IsCapital)
            {
                continue;
            }

            int length = GazetteerFile.StemKey(folded, key);
            if (length > 0)
            {
                (ulong, int) hashed = (GazetteerFile.StemHash(language, key[..length]), place);
                all[hashed] = Math.Max(all.GetValueOrDefault(hashed), strength);
            }
        }

        foreach (Place place in places)
        {
            all[(NameFolding.Hash(place.Key, GazetteerFile.PlaceKey), place.Index)] = 3;
        }

        return [.. all.Select(e => (e.Key.Hash, e.Key.Place, e.Value))];
    }
}
