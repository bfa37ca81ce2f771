using Synoptic.Model;

namespace Synoptic.Annotate.Entities;

/// <summary>Puts forms of one name together, across cases, spellings and scripts.</summary>
internal sealed class FormClusters
{
    private const int MostCompared = 4000;
    private readonly UnionFind _sets;

    /// <summary>Compares forms that begin alike.</summary>
    public FormClusters(IReadOnlyList<NameForm> forms)
    {
        _sets = new UnionFind(forms.Count);
        Dictionary<string, List<int>> blocks = new(StringComparer.Ordinal);
        for (int i = 0; i < forms.Count; i++)
        {
            if (forms[i].Words.Count == 0)
            {
                continue;
            }

            // Persons by family name, with all other forms by their first word.
            NameForm form = forms[i];
            string type = Group(form.Type);
            WordForm by = form.Type == EntityType.PER ? form.Family : form.Words[0];
            string size = form.Type == EntityType.PER ? (form.Words.Count == 1 ? "1" : "n") : Math.Min(form.Words.Count, 9).ToString(System.Globalization.CultureInfo.InvariantCulture);
            string key = type + size + by.Key;
            if (!blocks.TryGetValue(key, out List<int>? block))
            {
                blocks.Add(key, block = []);
            }

            if (block.Count < MostCompared)
            {
                foreach (int other in block)
                {
                    if (_sets.Root(other) != _sets.Root(i) && NameAlignment.Same(forms[other], form))
                    {
                        _sets.Join(other, i);
                    }
                }

                block.Add(i);
            }
        }
    }

    /// <summary>The form that stands for all forms of the name.</summary>
    public int Root(int form) => _sets.Root(form);

    private static string Group(EntityType type) => type switch
    {
        EntityType.PER => "P",
        EntityType.GPE or EntityType.LOC => "L",
        EntityType.EVT => "E",
        _ => "O",
    };
}
