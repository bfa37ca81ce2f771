using Synoptic.Annotate.Entities;
using Synoptic.Annotate.Names;
using Synoptic.Model;

namespace Synoptic.Train.Names;

/// <summary>The names that taggers of several languages found in translations of one sentence.</summary>
internal sealed class NamePool
{
    private const float Alike = 0.85f;
    private const float AlikeWithoutVowels = 0.82f;
    private readonly List<Entry> _entries = [];

    /// <summary>Whether any name was found at all, by however few.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>Adds a mention that was found in one language.</summary>
    public void Add(Mention mention, string language)
    {
        NameForm form = new(mention.Evidence.Text, language, mention.Type);
        EntityType type = mention.Type == EntityType.GPE ? EntityType.LOC : mention.Type;
        int organisation = type == EntityType.ORG ? Organisations.Default.Find(mention.Evidence.Text) : -1;
        Entry? entry = _entries.FirstOrDefault(e => e.Is(form, mention.Place, organisation));
        if (entry is null)
        {
            _entries.Add(entry = new Entry(mention.Place, organisation));
        }

        entry.Forms.Add(form);
        entry.Languages.Add(language);
        entry.Types[type] = entry.Types.GetValueOrDefault(type) + 1;
    }

    /// <summary>Leaves only names that several languages found; true when all others were doubtful, too.</summary>
    /// <param name="languages">How many languages must agree.</param>
    public bool Keep(int languages)
    {
        int before = _entries.Count;
        _entries.RemoveAll(e => e.Languages.Count < languages);
        return _entries.Count == before;
    }

    /// <summary>The type of a place with this key, or null when none was found.</summary>
    public EntityType? OfPlace(string key) => Mark(_entries.FirstOrDefault(e => e.Place == key));

    /// <summary>The type of a known organisation, or null when none was found.</summary>
    public EntityType? OfOrganisation(int organisation) => Mark(organisation < 0 ? null : _entries.FirstOrDefault(e => e.Organisation == organisation));

    /// <summary>The name that has a word like this one.</summary>
    /// <returns>Its type or null, the word's position in it, and its number of words.</returns>
    public (EntityType? Type, int Position, int Count) OfWord(WordForm word)
    {
        float least = word.IsAbjad ? AlikeWithoutVowels : Alike;
        if (word.IsAbjad && word.Folded.Length < 4)
        {
            return default;
        }

        foreach (Entry entry in _entries)
        {
            foreach (NameForm form in entry.Forms)
            {
                for (int i = 0; i < form.Words.Count; i++)
                {
                    if (form.Words[i].Folded.Length > 2 && form.Words[i].Similarity(word) >= least)
                    {
                        return (Mark(entry), i, form.Words.Count);
                    }
                }
            }
        }

        return default;
    }

    /// <summary>Whether each name was met in the sentence at hand.</summary>
    public bool AllMet => _entries.TrueForAll(e => e.Met);

    /// <summary>Forgets which names were met.</summary>
    public void Reset() => _entries.ForEach(e => e.Met = false);

    private static EntityType? Mark(Entry? entry)
    {
        if (entry is null)
        {
            return null;
        }

        entry.Met = true;
        return entry.Types.OrderByDescending(t => t.Value).ThenBy(t => t.Key).First().Key;
    }

    private sealed class Entry(string? place, int organisation)
    {
        public string? Place { get; } = place;

        public int Organisation { get; } = organisation;

        public List<NameForm> Forms { get; } = [];

        public HashSet<string> Languages { get; } = new(StringComparer.Ordinal);

        public Dictionary<EntityType, int> Types { get; } = [];

        public bool Met { get; set; }

        public bool Is(NameForm form, string? place, int organisation) =>
            (place is not null && place == Place) || (organisation >= 0 && organisation == Organisation)
            || Forms.Exists(f => f.Words.Count == form.Words.Count && f.Words.Zip(form.Words).All(w => w.First.Similarity(w.Second) >= Alike));
    }
}
