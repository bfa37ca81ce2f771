using System.Diagnostics.CodeAnalysis;
using Synoptic.Annotate.Reporting;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Annotate.Quotes;

/// <summary>Finds quoted words and who said them.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "The steps of Annotate are instances.")]
internal sealed class QuotationFinder
{
    /// <summary>The quotations of an article in reading order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">Its sentences; cut here where a block has none.</param>
    /// <param name="mentions">Its names; may be empty, then names are told by shape.</param>
    /// <param name="pack">The pack of its language.</param>
    public IReadOnlyList<Quotation> Find(Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions, LanguagePack pack)
    {
        IReadOnlyList<BlockText> blocks = ArticleText.Read(article, sentences, mentions, pack);
        IReadOnlyList<IReadOnlyList<QuotedStretch>> stretches = StretchFinder.Find(blocks, pack);
        Antecedents antecedents = new(blocks);
        List<Quotation> found = [];
        List<int> runningOn = [];
        for (int b = 0; b < blocks.Count; b++)
        {
            Quotation? previous = null;
            MarkedSpan? previousSpan = null;
            foreach (QuotedStretch stretch in stretches[b])
            {
                QuoteFrame? frame = FrameFinder.Find(stretch);
                bool follows = previousSpan is not null && Follows(blocks[b], previousSpan, stretch.Span);
                if (!QuotationJudge.IsQuotation(stretch, frame, follows))
                {
                    continue;
                }

                Quotation quotation = new(Evidence.Of(article, b, stretch.Span.Inner))
                {
                    Cue = frame?.Clause.Verb is { } verb ? Evidence.Of(article, b, verb.Span) : null,
                    Medium = MediumFinder.Find(article, blocks[b], stretch.Span.Outer, frame),
                };
                quotation = quotation with { Speaker = Speaker(article, blocks, stretch, frame, antecedents, Running(stretch, previous, found)) };
                if (frame?.Clause.Subject is { IsPronoun: false } subject)
                {
                    antecedents.Remember(b, stretch.Span.Outer.Start, subject);
                }

                if (stretch.Span.Continues && quotation.Speaker is not null)
                {
                    foreach (int open in runningOn.Where(i => found[i].Speaker is null))
                    {
                        found[open] = found[open] with { Speaker = quotation.Speaker };
                    }
                }

                if (!stretch.Span.RunsOn)
                {
                    runningOn.Clear();
                }
                else
                {
                    runningOn.Add(found.Count);
                }

                found.Add(quotation);
                previous = quotation;
                previousSpan = stretch.Span;
            }
        }

        return found;
    }

    /// <summary>The quotation that a stretch goes on with, if its own text does not say who speaks.</summary>
    private static Quotation? Running(QuotedStretch stretch, Quotation? previous, List<Quotation> found) =>
        previous ?? (stretch.Span.Continues && found.Count > 0 ? found[^1] : null);

    private static Evidence? Speaker(Article article, IReadOnlyList<BlockText> blocks, QuotedStretch stretch, QuoteFrame? frame, Antecedents antecedents, Quotation? previous)
    {
        int block = stretch.Text.Index;
        SourcePhrase? subject = frame?.Clause.Subject;
        if (subject is { IsPronoun: false } && (subject.Strength > SourcePhrase.Weak || frame!.Attachment != Attachment.Loose))
        {
            return Evidence.Of(article, block, subject.Kind == SourceKind.Person ? subject.Core : subject.Span);
        }

        if (frame is null && previous?.Speaker is not null)
        {
            return previous.Speaker;
        }

        int position = frame?.Clause.Verb is { } verb ? Math.Min(verb.Span.Start, stretch.Span.Outer.Start) : stretch.Span.Outer.Start;
        return antecedents.Resolve(block, position) is { } resolved && (frame is not null || resolved.Block == block || block - resolved.Block == 1)
            ? Evidence.Of(article, resolved.Block, resolved.Phrase.Core)
            : null;
    }

    /// <summary>Whether nothing but the reporting clause of the stretch before, or white space, lies between two stretches.</summary>
    private static bool Follows(BlockText text, MarkedSpan before, MarkedSpan after)
    {
        if (after.Outer.Start <= before.Outer.End)
        {
            return true;
        }

        TextSpan gap = new(before.Outer.End, after.Outer.Start);
        int ends = text.Sentences.Count(s => s.End > gap.Start && s.End <= gap.End);
        return ends <= 1;
    }
}
