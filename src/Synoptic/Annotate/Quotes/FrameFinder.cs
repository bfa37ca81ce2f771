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
    private const int ShapeReach = 30;

    /// <summary>The clause that reports a stretch, or null.</summary>
    public static QuoteFrame? Find(QuotedStretch stretch)
    {
        QuoteFrame? frame = ByClause(stretch);
        if (frame is { Clause.Subject: { Strength: > SourcePhrase.Weak, Kind: not SourceKind.Document } })
        {
            return frame;
        }

        // "In a statement from the ministry, it was said that …": the shape names who speaks where the verb does not.
        BlockText text = stretch.Text;
        TextSpan sentence = text.SentenceAt(stretch.Span.Outer.Start);
        TextSpan last = text.SentenceAt(Math.Max(stretch.Span.Outer.Start, stretch.Span.Outer.End - 1));
        int from = Math.Max(text.WordAt(sentence.Start), text.WordAt(stretch.Span.Outer.Start) - ShapeReach);
        int to = Math.Min(text.WordAt(last.End), text.WordAt(stretch.Span.Outer.End) + ShapeReach);
        ShapeMatch? shape = ShapeMatcher.Find(text, text.Lexicon.AccordingTo, from, to)
            .FirstOrDefault(m => (m.Source.Strength > SourcePhrase.Weak || m.Cue.Of(text.Text).Contains(' ', StringComparison.Ordinal)) && !m.Source.IsPronoun && !m.Source.Span.Overlaps(stretch.Span.Outer));
        return shape is null ? frame
            : frame is null ? new QuoteFrame(new ReportingClause(text, null, shape.Source), Attachment.Loose)
            : frame with { Clause = frame.Clause with { Subject = shape.Source } };
    }

    private static QuoteFrame? ByClause(QuotedStretch stretch)
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

        if (after is { Subject: null } && beforeFrom < beforeTo)
        {
            // The speaker opens the sentence and the verb ends it, with the words between them.
            after = after with { Subject = SubjectFinder.Before(text, beforeFrom, beforeTo) };
        }

        if (after is not null && tightAfter)
        {
            return new QuoteFrame(after, Attachment.Tight);
        }

        if (before is not null)
        {
            return new QuoteFrame(before, HoldsTightly(text, before, beforeTo) ? Attachment.Tight : Attachment.Loose);
        }

        if (after is null && afterFrom < afterTo && NamedAfter(text, stretch, afterFrom, afterTo) is { } named)
        {
            return new QuoteFrame(named, Attachment.Tight);
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

    /// <summary>
    /// A comma or dash, at most three words in lower case and a full name, or the name and a word: a verb of saying that the
    /// pack does not list ("…», regretta Anne Petit").
    /// </summary>
    private static ReportingClause? NamedAfter(BlockText text, QuotedStretch stretch, int from, int to)
    {
        int first = SkipPunctuation(text, from);
        bool comma = text.Words[from].Text is "," or "–" or "—" || text.Text[stretch.Span.Inner.End - 1] is ',' or '!' or '?';
        bool sentence = text.WordAt(stretch.Span.Inner.End) - text.WordAt(stretch.Span.Inner.Start) >= Near && first < to
            && !Characters.IsLower(text.Text[stretch.Span.Inner.Start]);
        if (!comma || !sentence)
        {
            return null;
        }

        int name = first;
        while (name < to && name < first + Near && text.Words[name].IsContent && Characters.IsLower(text.Words[name].Text[0]))
        {
            name++;
        }

        if (name >= to || !text.Words[name].IsCapital)
        {
            return null;
        }

        SourcePhrase? phrase = PhraseClassifier.Classify(text, name, PhraseChunker.End(text, name, to));
        bool full = phrase is { Kind: SourceKind.Person } && (phrase.Strength == SourcePhrase.Sure || text.WordAt(phrase.Core.End) - text.WordAt(phrase.Core.Start) >= 2);
        int verb = name == first ? phrase?.To ?? to : name == first + 1 ? first : -1;
        if (!full || verb >= to || (name == first && !(text.Words[verb].IsContent && Characters.IsLower(text.Words[verb].Text[0]) && !text.Words[verb].Is(WordRole.Stop))))
        {
            return null;
        }

        bool cue = verb >= 0 && !text.Words[verb].Is(WordRole.Stop);
        return new ReportingClause(text, cue ? new VerbHit(verb, verb + 1, text.Words[verb].Span, WordRole.Verb) : null, phrase);
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
