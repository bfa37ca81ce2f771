using System.Diagnostics.CodeAnalysis;
using Synoptic.Annotate.Reporting;
using Synoptic.Languages;
using Synoptic.Languages.Sources;
using Synoptic.Model;

namespace Synoptic.Annotate.Attributions;

/// <summary>Finds whom each stretch of an article is laid to.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "The steps of Annotate are instances.")]
internal sealed class AttributionFinder
{
    private const int TitleReach = 6;

    /// <summary>The sources of an article in reading order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">Its sentences; cut here where a block has none.</param>
    /// <param name="mentions">Its names; may be empty, then names are told by shape.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="pack">The pack of its language.</param>
    public IReadOnlyList<Attribution> Find(
        Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions, IReadOnlyList<Quotation> quotations, LanguagePack pack)
    {
        IReadOnlyList<BlockText> blocks = ArticleText.Read(article, sentences, mentions, pack);
        Antecedents antecedents = new(blocks);
        ClauseReader clauses = new(article, antecedents);
        List<Draft> drafts = [];
        ILookup<int, Quotation> byBlock = quotations.ToLookup(q => q.Evidence.Block);
        foreach (BlockText text in blocks)
        {
            IReadOnlyList<Quotation> own = [.. byBlock[text.Index]];
            List<Draft> found = [.. CreditReader.Read(article, text).Select(a => new Draft(a))];
            found.AddRange(own.Select(q => OfQuotation(article, blocks, q, antecedents)).OfType<Draft>());
            if (text.Block.Kind != BlockKind.Credit)
            {
                TextSpan[] quoted = [.. own.Select(q => q.Evidence.Local)];
                TextSpan[] cues = [.. own.Where(q => q.Cue is not null).Select(q => q.Cue!.Local)];
                foreach (TextSpan sentence in text.Sentences)
                {
                    List<Draft> inSentence = [.. clauses.Read(text, sentence, quoted, cues)];
                    AddFresh(found, inSentence);
                    AddFresh(found, Chained(article, text, sentence, quoted, found));
                }
            }

            drafts.AddRange(found);
        }

        return Number(drafts);
    }

    private static Draft? OfQuotation(Article article, IReadOnlyList<BlockText> blocks, Quotation quotation, Antecedents antecedents)
    {
        if (quotation.Speaker is not { } speaker)
        {
            return null;
        }

        BlockText text = blocks[speaker.Block];
        int from = text.WordAt(speaker.Local.Start), to = text.WordAt(speaker.Local.End);
        SourcePhrase? phrase = PhraseClassifier.Classify(text, TitleStart(text, from), to);
        if (phrase is null)
        {
            return null;
        }

        antecedents.Remember(speaker.Block, speaker.Local.Start, phrase);
        antecedents.Remember(quotation.Evidence.Block, quotation.Evidence.Local.Start, phrase);
        return new Draft(SourceNames.Attribute(article, text, phrase) with { Cue = quotation.Cue, Content = quotation.Evidence, Medium = quotation.Medium });
    }

    /// <summary>Index of the first of the title words that stand before a name.</summary>
    private static int TitleStart(BlockText text, int name)
    {
        int start = name;
        for (int i = name - 1; i >= 0 && i >= name - TitleReach; i--)
        {
            Word word = text.Words[i];
            if (!word.IsContent || word.Is(WordRole.AnyVerb | WordRole.Stop | WordRole.Time | WordRole.Complementizer))
            {
                break;
            }

            start = word.Is(WordRole.Title) || start < name ? i : start;
        }

        return start;
    }

    /// <summary>Sources that another cites, and agencies and outlets that somebody spoke to.</summary>
    private static List<Draft> Chained(Article article, BlockText text, TextSpan sentence, IReadOnlyList<TextSpan> quoted, List<Draft> found)
    {
        List<Draft> chained = [];
        int from = text.WordAt(sentence.Start), to = text.WordAt(sentence.End);
        Draft? citing = found.FindLast(d => !d.Attribution.IsCredit && sentence.Contains(d.Attribution.Evidence.Local) && d.Attribution.Evidence.Block == text.Index);
        foreach (ShapeMatch match in ShapeMatcher.Find(text, text.Lexicon.Citing, from, to))
        {
            if (match.Source.IsPronoun || quoted.Any(q => q.Overlaps(match.Source.Span)))
            {
                continue;
            }

            Draft cited = Fresh(found, SourceNames.Attribute(article, text, match.Source) with
            {
                Cue = Evidence.Of(article, text.Index, match.Cue),
                Content = citing?.Attribution.Content,
            });
            if (citing is not null && citing != cited)
            {
                citing.Cites = cited;
            }

            chained.Add(cited);
        }

        Draft? speaking = found.FindLast(d => d.Attribution is { IsCredit: false, Kind: not (SourceKind.Agency or SourceKind.Outlet), Cue: { } cue } && cue.Block == text.Index && sentence.Contains(cue.Local));
        if (speaking is null)
        {
            return chained;
        }

        foreach (ShapeMatch match in ShapeMatcher.Find(text, text.Lexicon.Through, from, to))
        {
            if (match.Source.Kind == SourceKind.Outlet && match.Source.Known is null && !quoted.Any(q => q.Overlaps(match.Source.Span)))
            {
                chained.Add(Fresh(found, SourceNames.Attribute(article, text, match.Source) with { Cue = Evidence.Of(article, text.Index, match.Cue), Content = speaking.Attribution.Content }));
            }
        }

        foreach ((int at, (int end, KnownSource source)) in text.Known.OrderBy(k => k.Key))
        {
            TextSpan span = text.Span(at, end);
            if (source.IsPlatform || !sentence.Contains(span) || quoted.Any(q => q.Overlaps(span)) || found.Concat(chained).Any(d => d.Attribution.Evidence.Block == text.Index && d.Attribution.Evidence.Local.Overlaps(span)))
            {
                continue;
            }

            SourcePhrase phrase = new(span, span, source.IsAgency ? SourceKind.Agency : SourceKind.Outlet, SourcePhrase.Sure) { Known = source };
            Draft outlet = new(SourceNames.Attribute(article, text, phrase) with { Content = speaking.Attribution.Content }) { Cites = speaking };
            speaking.Attribution = speaking.Attribution with { Medium = speaking.Attribution.Medium ?? outlet.Attribution.Evidence };
            chained.Add(outlet);
        }

        return chained;
    }

    private static Draft Fresh(List<Draft> found, Attribution attribution) =>
        found.Find(d => d.Attribution.Evidence.Overlaps(attribution.Evidence)) ?? new Draft(attribution);

    /// <summary>Adds what does not repeat a source with the same words and content.</summary>
    private static void AddFresh(List<Draft> found, List<Draft> more)
    {
        foreach (Draft draft in more)
        {
            if (!found.Contains(draft) && !found.Exists(d => d.Attribution.Evidence == draft.Attribution.Evidence && d.Attribution.Cue == draft.Attribution.Cue))
            {
                found.Add(draft);
            }
        }
    }

    private static List<Attribution> Number(List<Draft> drafts)
    {
        List<Draft> ordered = [.. drafts.OrderBy(Block).ThenBy(Position)];
        return [.. ordered.Select(d => d.Attribution with { Cites = d.Cites is null || ordered.IndexOf(d.Cites) is var at && at < 0 ? null : ordered.IndexOf(d.Cites) })];

        static int Block(Draft d) => (d.Attribution.Cue ?? d.Attribution.Evidence).Block;
        static int Position(Draft d) => d.Attribution.Cue is { } cue && cue.Block != d.Attribution.Evidence.Block ? cue.Local.Start : d.Attribution.Evidence.Local.Start;
    }
}
