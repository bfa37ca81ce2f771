using Synoptic.Annotate.Reporting;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Quotes;

/// <summary>Tells quoted words from scare quotes, titles of works and names in marks, by cue, length and shape.</summary>
internal static class QuotationJudge
{
    private const int Clause = 4;
    private const int Phrase = 3;
    private const int StandsAlone = 5;

    /// <summary>Whether a stretch is a quotation.</summary>
    /// <param name="stretch">The stretch.</param>
    /// <param name="frame">The clause that reports it, or null.</param>
    /// <param name="follows">Whether it goes on with a quotation just before it.</param>
    public static bool IsQuotation(QuotedStretch stretch, QuoteFrame? frame, bool follows)
    {
        BlockText text = stretch.Text;
        TextSpan inner = stretch.Span.Inner;
        double words = Count(text, inner);
        if (stretch.Span.Opener == '\0' || stretch.Span.AfterInsertion)
        {
            return words >= 1;
        }

        char last = text.Text[inner.End - 1];
        bool sentenceEnd = last is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟' or '۔';
        bool commaInside = last is ',' or '，' or '،';
        bool wholeSentence = OpensSentence(text, stretch.Span) && (sentenceEnd || EndsSentence(text, stretch.Span));
        if (frame is { Attachment: Attachment.Colon or Attachment.Inserted })
        {
            return words >= Phrase || (sentenceEnd && words >= 1) || (frame.Clause.Verb is not null && EndsSentence(text, stretch.Span));
        }

        if (!commaInside && !sentenceEnd && !EndsSentence(text, stretch.Span) && IsTitleCased(text, inner))
        {
            return false;
        }

        if (commaInside && frame is not null)
        {
            return true;
        }

        bool starts = StartsLikeSentence(text, inner);
        if (frame is { Attachment: Attachment.Tight })
        {
            return (sentenceEnd && words >= 1) || CommaFollows(text, stretch.Span) || wholeSentence
                || words >= (!IsNameLike(text, stretch.Span) ? Phrase : frame.Clause.Subject?.Kind == SourceKind.Person ? Clause : Clause + 1);
        }

        if (stretch.Span.Continues || stretch.Span.RunsOn || (follows && (sentenceEnd || wholeSentence || words >= Phrase)))
        {
            return true;
        }

        if (frame is { Attachment: Attachment.Loose })
        {
            return (words >= Clause && !(IsNameLike(text, stretch.Span) && !sentenceEnd)) || (sentenceEnd && starts && words >= Phrase);
        }

        return words >= StandsAlone && starts && wholeSentence;
    }

    /// <summary>Words in a range; in scripts without spaces two characters count as one.</summary>
    private static double Count(BlockText text, TextSpan range)
    {
        double count = 0;
        for (int i = text.WordAt(range.Start); i < text.Words.Count && text.Words[i].Span.End <= range.End; i++)
        {
            count += text.Words[i].Kind == TokenKind.Ideograph ? 0.5 : text.Words[i].IsContent ? 1 : 0;
        }

        return count;
    }

    private static bool StartsLikeSentence(BlockText text, TextSpan inner)
    {
        int first = text.WordAt(inner.Start);
        return first < text.Words.Count && !Characters.IsLower(text.Words[first].Text[0]);
    }

    private static bool OpensSentence(BlockText text, MarkedSpan span)
    {
        int word = text.WordAt(span.Outer.Start);
        return word == 0 || text.Words[word - 1].Text is "." or "!" or "?" or "。" or "！" or "？" or "…" or "।"
            || text.Sentences.Any(s => s.Start == span.Outer.Start);
    }

    private static bool EndsSentence(BlockText text, MarkedSpan span)
    {
        int word = text.WordAt(span.Outer.End);
        return word >= text.Words.Count || text.Words[word].Text is "." or "!" or "?" or "。" or "！" or "？" or "…" or "।" or "۔";
    }

    private static bool CommaFollows(BlockText text, MarkedSpan span)
    {
        int word = text.WordAt(span.Outer.End);
        return word < text.Words.Count && text.Words[word].Text is "," or "–" or "—" or "，" or "،" && Count(text, span.Inner) >= 2;
    }

    /// <summary>All words but short ones open with a capital, in a language that writes only names so.</summary>
    private static bool IsTitleCased(BlockText text, TextSpan inner)
    {
        if (text.Lexicon.Pack.Names.CapitalisesNouns)
        {
            return false;
        }

        int words = 0;
        for (int i = text.WordAt(inner.Start); i < text.Words.Count && text.Words[i].Span.End <= inner.End; i++)
        {
            if (text.Words[i].Kind != TokenKind.Word || text.Words[i].Is(WordRole.Stop))
            {
                continue;
            }

            if (!text.Words[i].IsCapital)
            {
                return false;
            }

            words++;
        }

        return words >= 2;
    }

    /// <summary>A name or title in marks stands inside a clause, opens with a capital or has no case, and has no sentence's punctuation.</summary>
    private static bool IsNameLike(BlockText text, MarkedSpan span)
    {
        int first = text.WordAt(span.Inner.Start), before = text.WordAt(span.Outer.Start) - 1;
        bool opens = first < text.Words.Count && !Characters.IsLower(text.Words[first].Text[0]);
        bool inClause = before >= 0 && text.Words[before].IsContent && !text.Words[before].Is(WordRole.Complementizer | WordRole.AnyVerb)
            && !text.Words[before].Is(WordRole.SubjectMarker);
        for (int i = first; i < text.Words.Count && text.Words[i].Span.End <= span.Inner.End; i++)
        {
            if (text.Words[i].Text is "," or ";" or "." or "!" or "?" or "，" or "。")
            {
                return false;
            }
        }

        return opens && inClause;
    }
}
