using Synoptic.Annotate.Attributions;
using Synoptic.Annotate.Entities;
using Synoptic.Annotate.Names;
using Synoptic.Annotate.Quotes;
using Synoptic.Annotate.Statements;
using Synoptic.Annotate.Time;
using Synoptic.Languages;
using Synoptic.Languages.Sentences;
using Synoptic.Model;

namespace Synoptic.Annotate;

/// <summary>Reads one article: sentences, names, times, quotations, sources and statements, each with its evidence.</summary>
public sealed class Annotator
{
    private readonly NameTagger _names = new();
    private readonly QuotationFinder _quotations = new();
    private readonly AttributionFinder _attributions = new();

    /// <summary>The reading of an article. Safe to call from several threads.</summary>
    /// <param name="article">The article; its language chooses the pack.</param>
    public Reading Annotate(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        LanguagePack pack = LanguagePacks.For(article.Language);
        List<Sentence> sentences = [];
        for (int block = 0; block < article.Blocks.Count; block++)
        {
            foreach (TextSpan span in SentenceSplitter.Split(article.Blocks[block].Text, pack))
            {
                sentences.Add(new Sentence(Evidence.Of(article, block, span)));
            }
        }

        (IReadOnlyList<Mention> mentions, IReadOnlyList<TimeExpression> times) =
            Overlaps.Settle(_names.Tag(article, sentences, pack), TimeTagger.Tag(article, pack));
        IReadOnlyList<Quotation> quotations = _quotations.Find(article, sentences, mentions, pack);
        IReadOnlyList<Attribution> attributions = _attributions.Find(article, sentences, mentions, quotations, pack);
        IReadOnlyList<Evidence> credits = CreditSentences.Find(article, sentences, pack);
        Reading reading = new(article)
        {
            Sentences = sentences,
            // A credit tells nothing of the event: who is credited is a source, the rest is no finding.
            Mentions = [.. mentions.Where(m => !InCredit(m.Evidence) || attributions.Any(a => a.Evidence.Overlaps(m.Evidence)))],
            // "Lietuvos rytas", "Вечер": a word of time in the name of an outlet is no time.
            Times = [.. times.Where(t => !InCredit(t.Evidence) && !attributions.Any(a => IsNameOfOutlet(a, t.Evidence)))],
            Quotations = quotations,
            Attributions = attributions,
        };
        return reading with { Statements = StatementBuilder.For(pack).Build(reading) };

        static bool IsNameOfOutlet(Attribution a, Evidence time) => a.Kind == SourceKind.Outlet && a.Evidence.Contains(time) && !time.Text.Any(char.IsDigit);
        bool InCredit(Evidence evidence) => credits.Any(c => c.Overlaps(evidence));
    }

    /// <summary>
    /// Readings that may tell of the same things, each completed with names that the others make sure, and with its statements.
    /// </summary>
    /// <param name="readings">Readings of this annotator.</param>
    public static IReadOnlyList<Reading> Reconcile(IReadOnlyList<Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        KnownNames known = new(readings);
        return
        [
            .. readings.Select(reading => known.Complete(reading) is var complete && ReferenceEquals(complete, reading)
                ? reading
                : complete with { Statements = StatementBuilder.For(LanguagePacks.For(reading.Article.Language)).Build(complete) }),
        ];
    }
}
