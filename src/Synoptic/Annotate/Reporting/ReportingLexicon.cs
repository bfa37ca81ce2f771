using System.Runtime.CompilerServices;
using Synoptic.Languages;
using Synoptic.Languages.Sources;

namespace Synoptic.Annotate.Reporting;

/// <summary>A pack's words of reporting, made ready for search; one a pack, built when first asked for.</summary>
internal sealed class ReportingLexicon
{
    private static readonly ConditionalWeakTable<LanguagePack, ReportingLexicon> Built = [];
    private static readonly Lazy<WordTrie<int>> Sources = new(IndexSources);

    private readonly List<List<Shape>> _shapes = [];

    private ReportingLexicon(LanguagePack pack)
    {
        Pack = pack;
        ReportingRules rules = pack.Reporting;
        AddVerbs(rules.Verbs, WordRole.Verb);
        AddVerbs(rules.OutletVerbs, WordRole.OutletVerb);
        Add(rules.Nouns, WordRole.Noun);
        Add(rules.Complementizers, WordRole.Complementizer);
        Add(rules.SpeakerPronouns, WordRole.Pronoun);
        Add(rules.SubjectMarkers, WordRole.SubjectMarker);
        Add(rules.Determiners, WordRole.Determiner);
        Add(rules.UnnamedSources, WordRole.Unnamed);
        Add(rules.MediaNouns, WordRole.Media);
        Add(rules.CreditWords, WordRole.Credit);
        Add(pack.Names.Titles, WordRole.Title);
        Add(pack.Names.OrganisationWords, WordRole.Organisation);
        Add(pack.Names.Particles, WordRole.Particle);
        Add(pack.Names.Demonyms.SelectMany(d => d.Value), WordRole.Demonym);
        Add(pack.StopWords, WordRole.Stop);
        Add(pack.Clauses.Coordinators, WordRole.Coordinator);
        Add(pack.Clauses.Subordinators, WordRole.Subordinator);
        Add(pack.Clauses.Relatives, WordRole.Subordinator);
        AddTimes(pack.Time);
        Add(pack.Lexicon.GetValueOrDefault("spokesperson", []), WordRole.Spokesperson);
        AccordingTo = Index(rules.AccordingTo);
        Citing = Index(rules.Citing);
        Through = Index(rules.Through);
    }

    /// <summary>The pack.</summary>
    public LanguagePack Pack { get; }

    /// <summary>All words with a role.</summary>
    public WordTrie<WordRole> Roles { get; } = new();

    /// <summary>Particles of verbs that stand apart, by the verb: "teilte" "mit".</summary>
    public Dictionary<string, List<string>> Particles { get; } = new(StringComparer.Ordinal);

    /// <summary>Anchors of the shapes that lay a clause to a source.</summary>
    public WordTrie<int> AccordingTo { get; }

    /// <summary>Anchors of the shapes by which a source cites another.</summary>
    public WordTrie<int> Citing { get; }

    /// <summary>Anchors of the shapes that name the medium.</summary>
    public WordTrie<int> Through { get; }

    /// <summary>Known agencies, outlets and platforms, as written; the value is an index into <see cref="KnownSources.All"/>.</summary>
    public static WordTrie<int> Known => Sources.Value;

    /// <summary>The lexicon of a pack.</summary>
    public static ReportingLexicon Of(LanguagePack pack) => Built.GetValue(pack, static p => new ReportingLexicon(p));

    /// <summary>The shapes behind an anchor's value.</summary>
    public IReadOnlyList<Shape> Shapes(int anchor) => _shapes[anchor];

    private static WordTrie<int> IndexSources()
    {
        WordTrie<int> index = new(caseSensitive: true);
        for (int i = 0; i < KnownSources.All.Count; i++)
        {
            KnownSource source = KnownSources.All[i];
            foreach (string spelling in source.Spellings.Prepend(source.Name))
            {
                index.Add(spelling, i, static (old, _) => old);
            }
        }

        return index;
    }

    private void Add(IEnumerable<string> phrases, WordRole role)
    {
        foreach (string phrase in phrases)
        {
            Roles.Add(phrase, role, static (a, b) => a | b);
        }
    }

    private void AddVerbs(IReadOnlyList<string> verbs, WordRole role)
    {
        foreach (string verb in verbs)
        {
            int gap = verb.IndexOf('…', StringComparison.Ordinal);
            if (gap < 0)
            {
                Roles.Add(verb, role, static (a, b) => a | b);
                continue;
            }

            string head = Word.Fold(verb[..gap].Trim());
            if (!Particles.TryGetValue(head, out List<string>? particles))
            {
                Particles[head] = particles = [];
            }

            particles.Add(Word.Fold(verb[(gap + 1)..].Trim()));
        }
    }

    private void AddTimes(TimeRules time)
    {
        Add(time.Weekdays.SelectMany(w => w), WordRole.Time);
        Add(time.Months.SelectMany(m => m), WordRole.Time);
        Add(time.DayParts.SelectMany(p => p.Value), WordRole.Time);
        Add(time.Deictic.SelectMany(d => d.Words), WordRole.Time);
    }

    private WordTrie<int> Index(IReadOnlyList<string> shapes)
    {
        WordTrie<int> index = new();
        foreach (Shape shape in shapes.Select(Shape.Parse).OfType<Shape>())
        {
            _shapes.Add([shape]);
            index.AddTokens(shape.AnchorTokens, _shapes.Count - 1, (old, added) =>
            {
                _shapes[old].AddRange(_shapes[added]);
                return old;
            });
        }

        return index;
    }
}
