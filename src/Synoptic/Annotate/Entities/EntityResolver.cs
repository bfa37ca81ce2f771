using System.Globalization;
using Synoptic.Annotate.Names;
using Synoptic.Annotate.Places;
using Synoptic.Model;

namespace Synoptic.Annotate.Entities;

/// <summary>
/// Finds which mentions name one thing: places by the gazetteer, well-known organisations by their lists, all others by
/// their words, first in the article, then across articles, languages and scripts. When unsure it keeps things apart.
/// </summary>
internal sealed class EntityResolver
{
    private readonly Gazetteer _gazetteer = Gazetteer.Default;
    private readonly Organisations _organisations = Organisations.Default;

    /// <summary>Resolves the mentions of readings that may tell of the same things.</summary>
    /// <param name="readings">The readings.</param>
    public EntityResolution Resolve(IReadOnlyList<Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        MentionForms forms = new(readings, Known);
        FormClusters clusters = new(forms.Forms);
        PersonLinker persons = new(forms, clusters);
        Dictionary<string, EntityDraft> drafts = new(StringComparer.Ordinal);
        List<EntityDraft> inOrder = [];
        List<Reading> resolved = new(readings.Count);
        for (int r = 0; r < readings.Count; r++)
        {
            List<Mention> mentions = new(readings[r].Mentions.Count);
            for (int m = 0; m < readings[r].Mentions.Count; m++)
            {
                Mention mention = readings[r].Mentions[m];
                string key = forms.KnownKey(r, m) ?? "c:" + persons.Cluster(r, m).ToString(CultureInfo.InvariantCulture);
                if (!drafts.TryGetValue(key, out EntityDraft? draft))
                {
                    draft = new EntityDraft(key, "e" + (drafts.Count + 1).ToString(CultureInfo.InvariantCulture));
                    drafts.Add(key, draft);
                    inOrder.Add(draft);
                }

                draft.Add(mention, forms.Form(r, m));
                bool place = mention.Type is EntityType.GPE or EntityType.LOC;
                EntityType type = place && forms.Form(r, m).Type is EntityType.GPE or EntityType.LOC ? mention.Type : forms.Form(r, m).Type;
                mentions.Add(mention with { Entity = draft.Id, Type = forms.KnownKey(r, m) is null ? type : mention.Type });
            }

            resolved.Add(readings[r] with { Mentions = mentions });
        }

        return new EntityResolution(resolved, [.. inOrder.Select(d => d.ToEntity(_gazetteer, _organisations))]);
    }

    // A key that settles what a mention names: a place of the gazetteer or an organisation of the list.
    private string? Known(Mention mention)
    {
        if (mention.Place is not null)
        {
            return "p:" + mention.Place;
        }

        if (mention.Type is EntityType.PER or EntityType.EVT)
        {
            return null;
        }

        int organisation = _organisations.Find(mention.Evidence.Text);
        return organisation >= 0 ? "o:" + organisation.ToString(CultureInfo.InvariantCulture) : null;
    }
}
