using Synoptic.Annotate.Reporting;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Quotes;

/// <summary>Finds the clause that reports a marked stretch: after it, before it, or inside it.</summary>
internal static class FrameFinder
{
    private const int Near = 3;
    private const int Far = 12;
    private const int MaxLabel = 9;

    /// <summary>The clause that reports a stretch, or null.</summary>
    public static QuoteFrame? Find(QuotedStretch stretch)
    {
        BlockText text = stretch.Text;
        if (stretch.Clause is { } inside)
        {
            return After(text, text.WordAt(inside.Start), text.WordAt(inside.End)) is { } own ? new QuoteFrame(own, Attachment.Inserted) : null;
        }

        (int afterFrom, int afterTo) = RegionAfter(stretch);
        (int beforeFrom, int beforeTo) = RegionBefore(stretch);
        ReportingClause? after = afterFrom < afterTo ? After(text, afterFrom, afterTo) : null;
        bool tightAfter = after is { Verb: { } verb } && (verb.From - SkipPunctuation(text, afterFrom) <= Near || ReachedBySubject(text, afterFrom, after));
        bool colon = beforeTo > beforeFrom && text.Words[beforeTo - 1].Text is ":" or "：";
        ReportingClause? before = beforeFrom < beforeTo ? Before(text, beforeFrom, beforeTo) : null;
        if (colon && (before ?? Label(text, beforeFrom, beforeTo - 1)) is { } headed)
        {
            return new QuoteFrame(headed, Attachment.Colon);
        }

        if (after is not null && tightAfter)
        {
            return new QuoteFrame(after, Attachment.Tight);
        }

        if (before is not null)
        {
            return new QuoteFrame(before, HoldsTightly(text, before, beforeTo) ? Attachment.Tight : Attachment.Loose);
        }

        return after is null ? null : new QuoteFrame(after, Attachment.Loose);
    }

    /// <summary>The words after a stretch up to the end of its sentence or the next quotation.</summary>
    private static (int From, int To) RegionAfter(QuotedStretch stretch)
    {
        BlockText text = stretch.Text;
        int start = stretch.Span.Outer.End;
        int from = text.WordAt(start);
        if (from >= text.Words.Count || stretch.Span.RunsOn || text.Words[from].Text is "." or "。" or ";" or ")")
        {
            return (from, from);
        }

        TextSpan sentence = text.SentenceAt(Math.Max(0, stretch.Span.Inner.End - 1));
        int end = sentence.End;
        if (end <= text.Words[from].Span.Start)
        {
            // The stretch ends its sentence; a clause that opens in lower case or with its verb still belongs to it.
            int first = SkipPunctuation(text, from);
            bool ended = stretch.Span.Inner.Length > 0 && text.Text[stretch.Span.Inner.End - 1] is '.' or '。';
            bool opens = first < text.Words.Count && (!text.Words[first].IsCapital || first > from || text.Verbs.Exists(v => v.From >= first && v.From <= first + Far / 2));
            if (!opens || (ended && first < text.Words.Count && text.Words[first].IsCapital && first == from))
            {
                return (from, from);
            }

            end = text.SentenceAt(text.Words[from].Span.Start).End;
        }

        int to = text.WordAt(Math.Min(end, stretch.Ceiling));
        for (int i = from; i < to; i++)
        {
            if (text.Words[i].Text is "." or "!" or "?" or "。" && i + 1 < to && text.Words[i].Span.End < text.Text.Length && char.IsWhiteSpace(text.Text[text.Words[i].Span.End])
                && text.Words[i + 1].IsCapital && text.Words[i - 1].Span.Length > 2)
            {
                return (from, i);
            }
        }

        return (from, to);
    }

    private static (int From, int To) RegionBefore(QuotedStretch stretch)
    {
        BlockText text = stretch.Text;
        int to = text.WordAt(stretch.Span.Outer.Start);
        int start = Math.Max(stretch.Floor, text.SentenceAt(stretch.Span.Outer.Start).Start);
        if (start >= stretch.Span.Outer.Start && to > 0 && text.Words[to - 1].Text is ":" or "：" or ",")
        {
            start = Math.Max(stretch.Floor, text.SentenceAt(text.Words[to - 1].Span.Start).Start);
        }

        return (Math.Min(to, text.WordAt(start)), to);
    }

    private static ReportingClause? After(BlockText text, int from, int to)
    {
        int first = SkipPunctuation(text, from);
        foreach (VerbHit verb in text.Verbs)
        {
            if (verb.From < first || verb.To > to || verb.From - first > Far)
            {
                continue;
            }

            return new ReportingClause(text, verb, verb.From > first ? SubjectFinder.Around(text, first, verb, to) : SubjectFinder.After(text, verb.To, to));
        }

        return null;
    }

    private static ReportingClause? Before(BlockText text, int from, int to)
    {
        for (int v = text.Verbs.Count - 1; v >= 0; v--)
        {
            VerbHit verb = text.Verbs[v];
            if (verb.From < from || verb.To > to)
            {
                continue;
            }

            return new ReportingClause(text, verb, SubjectFinder.Around(text, from, verb, to));
        }

        return null;
    }

    /// <summary>A name and a colon before the words: "Anna Petrova: «No»".</summary>
    private static ReportingClause? Label(BlockText text, int from, int to)
    {
        if (to - from is < 1 or > MaxLabel)
        {
            return null;
        }

        SourcePhrase? phrase = SubjectFinder.After(text, from, to) ?? SubjectFinder.Before(text, from, to);
        return phrase is { Strength: > SourcePhrase.Weak } ? new ReportingClause(text, null, phrase) : null;
    }

    private static bool ReachedBySubject(BlockText text, int from, ReportingClause clause) =>
        clause is { Subject: { } subject, Verb: { } verb } && subject.Span.End <= verb.Span.Start
        && text.WordAt(subject.Span.Start) - SkipPunctuation(text, from) <= 1 && verb.From - text.WordAt(subject.Span.End) <= 2;

    private static bool HoldsTightly(BlockText text, ReportingClause clause, int to)
    {
        int end = Math.Max(clause.Verb!.Value.To, clause.Subject is { } subject && subject.Span.Start > clause.Verb.Value.Span.Start ? text.WordAt(subject.Span.End) : 0);
        for (int i = end; i < to; i++)
        {
            if (text.Words[i].IsContent && !text.Words[i].Is(WordRole.Complementizer) && !(text.Words[i].Is(WordRole.Stop) && i == end))
            {
                return false;
            }
        }

        return true;
    }

    private static int SkipPunctuation(BlockText text, int from)
    {
        while (from < text.Words.Count && text.Words[from].Kind == TokenKind.Punctuation)
        {
            from++;
        }

        return from;
    }
}
