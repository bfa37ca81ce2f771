using Synoptic.Model;

namespace Synoptic.Annotate.Entities;

/// <summary>Leads a person's single name to the full name: of the article first, else the only one of all articles.</summary>
internal sealed class PersonLinker
{
    private readonly MentionForms _forms;
    private readonly FormClusters _clusters;
    private readonly Dictionary<int, int> _everywhere = [];
    private readonly Dictionary<(int Reading, int Form), int> _inArticle = [];

    /// <summary>Links all single names.</summary>
    public PersonLinker(MentionForms forms, FormClusters clusters)
    {
        (_forms, _clusters) = (forms, clusters);
        List<int> full = [.. Enumerable.Range(0, forms.Forms.Count).Where(f => forms.Forms[f].Type == EntityType.PER && forms.Forms[f].Words.Count > 1)];
        for (int f = 0; f < forms.Forms.Count; f++)
        {
            if (IsSingle(f))
            {
                _everywhere[f] = OnlyOne(f, full);
            }
        }

        for (int r = 0; r < forms.Readings.Count; r++)
        {
            LinkArticle(r);
        }
    }

    /// <summary>The form that stands for the entity of a mention.</summary>
    public int Cluster(int reading, int mention)
    {
        int form = _forms.Number(reading, mention);
        return !IsSingle(form) ? _clusters.Root(form)
            : _inArticle.TryGetValue((reading, form), out int here) ? here
            : _everywhere.TryGetValue(form, out int only) && only >= 0 ? only
            : _clusters.Root(form);
    }

    private bool IsSingle(int form) => _forms.Forms[form].Type == EntityType.PER && _forms.Forms[form].Words.Count == 1;

    private void LinkArticle(int reading)
    {
        int count = _forms.Readings[reading].Mentions.Count;
        for (int m = 0; m < count; m++)
        {
            int form = _forms.Number(reading, m);
            if (!IsSingle(form) || _inArticle.ContainsKey((reading, form)))
            {
                continue;
            }

            int best = -1, rank = 0;
            for (int o = 0; o < count; o++)
            {
                int other = _forms.Number(reading, o);
                if (_forms.Forms[other].Type != EntityType.PER || _forms.Forms[other].Words.Count < 2)
                {
                    continue;
                }

                // The last full name before the mention beats one after it; a family name beats a given name.
                int part = NameAlignment.PartOf(_forms.Forms[form], _forms.Forms[other]);
                int value = part == 0 ? 0 : (part * 2) + (o < m ? 1 : 0);
                if (value > rank || (value == rank && value > 0 && o < m))
                {
                    (best, rank) = (other, value);
                }
            }

            if (best >= 0)
            {
                _inArticle[(reading, form)] = _clusters.Root(best);
            }
        }
    }

    // The one person of all articles with this family name, or -1 when there are none or several.
    private int OnlyOne(int form, List<int> full)
    {
        int found = -1;
        foreach (int other in full)
        {
            if (NameAlignment.PartOf(_forms.Forms[form], _forms.Forms[other]) == 2)
            {
                int root = _clusters.Root(other);
                if (found >= 0 && found != root)
                {
                    return -1;
                }

                found = root;
            }
        }

        return found;
    }
}
