using Synoptic.Model;

namespace Synoptic.Annotate.Entities;

/// <summary>The distinct forms of the mentions of some readings.</summary>
internal sealed class MentionForms
{
    private readonly int[][] _form;
    private readonly string?[][] _known;

    /// <summary>Gathers the forms.</summary>
    /// <param name="readings">The readings.</param>
    /// <param name="known">Gives the key of a mention that needs no comparing, or null.</param>
    public MentionForms(IReadOnlyList<Reading> readings, Func<Mention, string?> known)
    {
        Dictionary<(string, string, EntityType), int> numbers = [];
        List<NameForm> forms = [];
        _form = new int[readings.Count][];
        _known = new string?[readings.Count][];
        for (int r = 0; r < readings.Count; r++)
        {
            IReadOnlyList<Mention> mentions = readings[r].Mentions;
            string language = readings[r].Article.Language;
            _form[r] = new int[mentions.Count];
            _known[r] = new string?[mentions.Count];
            for (int m = 0; m < mentions.Count; m++)
            {
                _known[r][m] = known(mentions[m]);
                (string, string, EntityType) key = (mentions[m].Evidence.Text, language, mentions[m].Type);
                if (!numbers.TryGetValue(key, out int number))
                {
                    numbers.Add(key, number = forms.Count);
                    forms.Add(new NameForm(key.Item1, language, key.Item3));
                }

                forms[number].Count++;
                _form[r][m] = number;
            }
        }

        Forms = forms;
        Readings = readings;
        TypeVote.Settle(forms);
    }

    /// <summary>The readings.</summary>
    public IReadOnlyList<Reading> Readings { get; }

    /// <summary>The forms, each once.</summary>
    public IReadOnlyList<NameForm> Forms { get; }

    /// <summary>The number of a mention's form.</summary>
    public int Number(int reading, int mention) => _form[reading][mention];

    /// <summary>A mention's form.</summary>
    public NameForm Form(int reading, int mention) => Forms[_form[reading][mention]];

    /// <summary>The key of a mention that needs no comparing, or null.</summary>
    public string? KnownKey(int reading, int mention) => _known[reading][mention];
}
