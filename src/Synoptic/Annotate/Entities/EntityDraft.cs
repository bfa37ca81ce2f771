using AnyAscii;
using Synoptic.Annotate.Names;
using Synoptic.Annotate.Places;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Annotate.Entities;

/// <summary>An entity while its mentions are gathered.</summary>
/// <param name="key">What settles its identity.</param>
/// <param name="id">Its id.</param>
internal sealed class EntityDraft(string key, string id)
{
    /// <summary>Names are shown in the form of this language where an article gives it.</summary>
    private const string ShownLanguage = "en";

    private const int MostNames = 5;
    private readonly Dictionary<NameForm, int> _forms = [];
    private readonly Dictionary<string, int> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<EntityType, int> _types = [];

    /// <summary>Its id.</summary>
    public string Id { get; } = id;

    /// <summary>Adds a mention.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="form">Its form.</param>
    public void Add(Mention mention, NameForm form)
    {
        _types[mention.Type] = _types.GetValueOrDefault(mention.Type) + 1;
        if (!mention.IsDemonym)
        {
            _forms[form] = _forms.GetValueOrDefault(form) + 1;
        }

        if (mention.Role is not null)
        {
            _roles[mention.Role] = _roles.GetValueOrDefault(mention.Role) + 1;
        }
    }

    /// <summary>The finished entity.</summary>
    public Entity ToEntity(Gazetteer gazetteer, Organisations organisations)
    {
        SortedDictionary<string, string> ids = new(StringComparer.Ordinal);
        string? name = null;
        EntityType type = _types.OrderByDescending(t => t.Value).ThenBy(t => t.Key).First().Key;
        if (key.StartsWith("p:", StringComparison.Ordinal))
        {
            Place? place = gazetteer.ByKey(key[2..]);
            name = place?.Name;
            int colon = key.IndexOf(':', 2);
            ids[key[2..colon] switch { "iso" => key.Contains('-', StringComparison.Ordinal) ? "iso3166-2" : "iso3166", "gn" => "geonames", "m49" => "m49", var other => other }] = key[(colon + 1)..];
        }
        else if (key.StartsWith("o:", StringComparison.Ordinal))
        {
            (string organisation, name) = organisations[int.Parse(key.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture)];
            ids["organisation"] = organisation;
            type = type == EntityType.PRO ? EntityType.PRO : EntityType.ORG;
        }

        SortedDictionary<string, IReadOnlyList<string>> names = new(StringComparer.Ordinal);
        foreach (IGrouping<string, KeyValuePair<NameForm, int>> language in _forms.GroupBy(f => f.Key.Language))
        {
            names[language.Key] = [.. BaseForms(language).Take(MostNames)];
        }

        return new Entity(Id, type, name ?? Shown(names))
        {
            Names = names,
            Ids = ids,
            Roles = [.. _roles.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Key)],
        };
    }

    // Forms that may be base forms, the fullest names first, then the most frequent; other forms only where there is none.
    private static IEnumerable<string> BaseForms(IEnumerable<KeyValuePair<NameForm, int>> forms)
    {
        List<KeyValuePair<NameForm, int>> all = [.. forms.OrderByDescending(f => f.Key.Words.Count).ThenByDescending(f => f.Value).ThenBy(f => f.Key.Text.Length).ThenBy(f => f.Key.Text, StringComparer.Ordinal)];
        List<string> nominative = [.. all.Where(f => f.Key.IsNominative && !IsInflected(f.Key, all)).Select(f => f.Key.Text).Distinct(StringComparer.Ordinal)];
        return nominative.Count > 0 ? nominative : all.Select(f => f.Key.Text).Distinct(StringComparer.Ordinal);
    }

    // A form that is another form of as many words with an ending added ("Haftars" beside "Haftar").
    private static bool IsInflected(NameForm form, List<KeyValuePair<NameForm, int>> all)
    {
        NameEndings endings = NameEndings.For(LanguagePacks.For(form.Language));
        if (endings.Nominatives.Count > 0)
        {
            return false;
        }

        return form.Words.Count > 0 && all.Any(o => o.Key != form && o.Key.Words.Count > 0
            && endings.Stems(form.Words[^1].Text).Any(s => s.Cut > 0 && o.Key.Words.Any(w => w.Text == s.Stem)));
    }

    // Latin letters from a language that writes foreign names as they are, English first; else romanised.
    private string Shown(SortedDictionary<string, IReadOnlyList<string>> names)
    {
        List<(string Text, int Rank, int Words, int Count)> all = [];
        foreach ((string language, IReadOnlyList<string> texts) in names)
        {
            bool keepsSpelling = NameEndings.For(LanguagePacks.For(language)).Nominatives.Count == 0;
            foreach (string text in texts)
            {
                NameForm? form = _forms.Keys.FirstOrDefault(f => f.Text == text && f.Language == language);
                bool latin = form?.IsLatin ?? false;
                int rank = !latin ? 3 : language == ShownLanguage ? 0 : keepsSpelling ? 1 : 2;
                all.Add((text, rank, form?.Words.Count ?? 0, form is null ? 0 : _forms[form]));
            }
        }

        if (all.Count == 0)
        {
            return Id;
        }

        (string best, int bestRank, _, _) = all.OrderBy(a => a.Rank == 3).ThenByDescending(a => Math.Min(a.Words, 2)).ThenBy(a => a.Rank).ThenByDescending(a => a.Words).ThenByDescending(a => a.Count).ThenBy(a => a.Text, StringComparer.Ordinal).First();
        return bestRank == 3 ? TitleCase(best.Transliterate()) : best;
    }

    private static string TitleCase(string ascii) => string.Join(' ', ascii.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
