using System.Runtime.CompilerServices;
using Synoptic.Languages;
using Synoptic.Languages.Concepts;
using Synoptic.Model;

namespace Synoptic.Annotate.Statements;

/// <summary>Builds statements: the clauses of an article with who, where, when, how many, and to whom they are laid.</summary>
internal sealed class StatementBuilder
{
    private const int LongestAside = 12;
    private static readonly ConditionalWeakTable<LanguagePack, StatementBuilder> Built = new();
    private readonly LanguagePack _pack;
    private readonly ClauseSplitter _clauses;
    private readonly ModalityReader _modality;
    private readonly QuantityFinder _quantities;
    private readonly PhraseSet _pronouns;

    private StatementBuilder(LanguagePack pack)
    {
        _pack = pack;
        _clauses = new ClauseSplitter(pack);
        _modality = new ModalityReader(pack);
        _quantities = new QuantityFinder(pack);
        _pronouns = new PhraseSet(pack.Clauses.Pronouns);
    }

    /// <summary>The builder of a pack, made once.</summary>
    public static StatementBuilder For(LanguagePack pack) => Built.GetValue(pack, static p => new StatementBuilder(p));

    /// <summary>The statements of a reading whose sentences, mentions, times, quotations and attributions are known.</summary>
    public IReadOnlyList<Statement> Build(Reading reading)
    {
        List<Statement> statements = [];
        IReadOnlyList<Evidence> credits = CreditSentences.Find(reading.Article, reading.Sentences, _pack);
        for (int index = 0; index < reading.Article.Blocks.Count; index++)
        {
            Block block = reading.Article.Blocks[index];
            if (block.Kind is not BlockKind.Credit)
            {
                AddBlock(reading, index, new BlockText(block, _pack, Names(reading, index)), credits, statements);
            }
        }

        return statements;
    }

    private static TextSpan[] Names(Reading reading, int block) =>
        [.. reading.Mentions.Where(m => m.Evidence.Block == block && m is { IsDemonym: false, Type: not EntityType.PRO }).Select(m => m.Evidence.Local)];

    private void AddBlock(Reading reading, int block, BlockText text, IReadOnlyList<Evidence> credits, List<Statement> statements)
    {
        int? subject = null;
        TextSpan[] quotes = [.. reading.Quotations.Where(q => q.Evidence.Block == block).Select(q => q.Evidence.Local)];
        foreach (Sentence sentence in reading.Sentences.Where(s => s.Evidence.Block == block && !credits.Contains(s.Evidence)))
        {
            (int first, int last) = text.Range(sentence.Evidence.Local);
            List<int> people = [];
            int? previous = null;
            foreach ((int from, int to) in _clauses.Split(text.Text, text.Tokens, first, last, i => text.Predicates[i], quotes))
            {
                TextSpan span = Trim(text, from, to);
                if (!span.Of(text.Text).Any(char.IsLetter) || OnlyNamesSpeaker(reading, block, span, text, from, to))
                {
                    continue;
                }

                Evidence evidence = Evidence.Of(reading.Article, block, span);
                Statement statement = Clause(reading, evidence, text, from, to, previous ?? subject, isFirst: from == first);
                statements.Add(statement);
                people.AddRange(statement.Mentions.Where(m => reading.Mentions[m].Type is EntityType.PER));
                previous = statement.Mentions.Where(m => reading.Mentions[m].Type is EntityType.PER or EntityType.ORG).Select(m => (int?)m).FirstOrDefault() ?? previous;
            }

            // A pronoun in the next sentence is taken for the person of this one only when there is just one.
            subject = people.Select(m => reading.Mentions[m].Evidence.Text).Distinct(StringComparer.Ordinal).Take(2).Count() == 1 ? people[0] : null;
        }
    }

    private Statement Clause(Reading reading, Evidence evidence, BlockText text, int from, int to, int? inherited, bool isFirst)
    {
        List<int> mentions = Inside(reading.Mentions, m => m.Evidence, evidence);
        bool hasActor = mentions.Any(m => reading.Mentions[m].Type is EntityType.PER or EntityType.ORG);
        if (inherited is { } subject && !mentions.Contains(subject) && ((!isFirst && !hasActor) || _pronouns.Any(text.Words, from, to)))
        {
            mentions.Add(subject);
        }

        List<int> times = Inside(reading.Times, t => t.Evidence, evidence);
        ConceptHit[] hits = [.. text.Concepts.Where(h => h.Token >= from && h.Token < to)];
        (bool negated, Modality modality) = _modality.Read(text.Words, from, to);
        int quotation = FirstIndex(reading.Quotations, q => q.Evidence.Overlaps(evidence));
        return new Statement(evidence)
        {
            Mentions = mentions,
            Times = times,
            Quantities = _quantities.Find(reading, evidence, text, from, to, [.. times.Select(t => reading.Times[t].Evidence)]),
            Concepts = [.. hits.Select(h => h.Concept).Where(IsTopical).Distinct(StringComparer.Ordinal)],
            Predicates = [.. hits.Select(h => h.Concept)
                .Where(c => ConceptInventory.TryGet(c, out Concept? concept) && concept.Predicate).Distinct(StringComparer.Ordinal)],
            Attributions = Covering(reading.Attributions, evidence),
            Quotation = quotation < 0 ? null : quotation,
            Negated = negated,
            Modality = modality,
        };
    }

    /// <summary>Times are read as time expressions; their words are no concepts of a statement.</summary>
    private static bool IsTopical(string concept) => !ConceptInventory.TryGet(concept, out Concept? found) || found.Category != "time";

    private static List<int> Inside<T>(IReadOnlyList<T> items, Func<T, Evidence> of, Evidence clause) =>
        [.. Enumerable.Range(0, items.Count).Where(i => clause.Contains(of(items[i])))];

    private static int FirstIndex<T>(IReadOnlyList<T> items, Func<T, bool> test)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (test(items[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Attributions whose content covers more than half of the clause, or that stand in it and say of nothing else.</summary>
    private static List<int> Covering(IReadOnlyList<Attribution> attributions, Evidence clause) =>
        [.. Enumerable.Range(0, attributions.Count).Where(i => !attributions[i].IsCredit && Covers(attributions[i], clause))];

    private static bool Covers(Attribution attribution, Evidence clause) => attribution.Content is { } content
        ? content.Block == clause.Block
            && 2 * (Math.Min(content.Local.End, clause.Local.End) - Math.Max(content.Local.Start, clause.Local.Start)) > clause.Local.Length
        : attribution.Kind != SourceKind.Agency && clause.Contains(attribution.Evidence);

    /// <summary>What stands beside a quotation and only says who speaks ("said the head of the agency") tells nothing of its own.</summary>
    private static bool OnlyNamesSpeaker(Reading reading, int block, TextSpan span, BlockText text, int from, int to) =>
        to - from <= LongestAside
        && reading.Quotations.Any(q => q.Evidence.Block == block && q.Cue is { } cue && span.Contains(cue.Local) && !span.Overlaps(q.Evidence.Local))
        && !reading.Times.Any(t => t.Evidence.Block == block && span.Contains(t.Evidence.Local))
        && text.Concepts.Where(h => h.Token >= from && h.Token < to && text.Predicates[h.Token])
            .All(h => ConceptInventory.TryGet(h.Concept, out Concept? concept) && (concept.Category == "saying" || !concept.Predicate));

    /// <summary>The clause without joining words' commas at its ends: from its first word to its last mark.</summary>
    private static TextSpan Trim(BlockText text, int from, int to)
    {
        while (from < to && text.Text[text.Tokens[from].Span.Start] is ',' or ';' or '،' or '，')
        {
            from++;
        }

        while (to > from && text.Text[text.Tokens[to - 1].Span.Start] is ',' or ';' or '،' or '，')
        {
            to--;
        }

        return from < to ? new TextSpan(text.Tokens[from].Span.Start, text.Tokens[to - 1].Span.End) : default;
    }
}
