using Synoptic.Annotate.Reporting;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Quotes;

/// <summary>Parts a quotation at a reporting clause that stands inside its marks: «Yes, — said Anna. — But no».</summary>
internal static class InsertedClauses
{
    /// <summary>The stretches of one pair of marks, each with the clause that reports it where one was found inside.</summary>
    public static IEnumerable<(MarkedSpan Span, TextSpan? Clause)> Split(BlockText text, MarkedSpan span)
    {
        int start = span.Inner.Start;
        TextSpan? last = null;
        bool first = true;
        foreach (VerbHit verb in text.Verbs)
        {
            if (verb.Span.Start <= start || verb.Span.End > span.Inner.End || Opening(text, verb, span) is not { } opening)
            {
                continue;
            }

            TextSpan clause = new(opening.End, Closing(text, verb, span));
            if (Part(span, start, opening.Start, text.Text) is { } part)
            {
                yield return (part with { AfterInsertion = !first }, clause);
                first = false;
            }

            last = clause;
            start = clause.End;
            while (start < span.Inner.End && !char.IsLetterOrDigit(text.Text[start]) && !QuoteMarks.IsMark(text.Text[start]))
            {
                start++;
            }
        }

        if (last is null)
        {
            yield return (span, null);
        }
        else if (Part(span, start, span.Inner.End, text.Text) is { } rest)
        {
            yield return (rest with { AfterInsertion = true }, last);
        }
    }

    private static MarkedSpan? Part(MarkedSpan span, int from, int to, string text)
    {
        while (to > from && (char.IsWhiteSpace(text[to - 1]) || text[to - 1] == ',' || Characters.IsDash(text[to - 1])))
        {
            to--;
        }

        return to > from ? span with { Inner = new TextSpan(from, to), Outer = new TextSpan(from, to) } : null;
    }

    /// <summary>Where the quoted words end and the clause begins, if the verb opens one.</summary>
    private static TextSpan? Opening(BlockText text, VerbHit verb, MarkedSpan span)
    {
        int at = verb.From - 1;
        if (at < 0 || text.Words[at].Span.Start <= span.Inner.Start || !text.Words[at].IsPunctuation)
        {
            return null;
        }

        bool dash = text.Words[at].Text is "—" or "–" or "-";
        bool comma = text.Words[at].Text == ",";
        if (!dash && !(comma && span.Opener is '«' or '„' or '»'))
        {
            return null;
        }

        SourcePhrase? subject = SubjectFinder.After(text, verb.To, text.WordAt(span.Inner.End));
        bool speaker = subject is { Strength: > SourcePhrase.Weak } && (subject.Kind is SourceKind.Person or SourceKind.Organisation || subject.IsPronoun);
        int from = dash && at > 0 && text.Words[at - 1].Text == "," ? text.Words[at - 1].Span.Start : text.Words[at].Span.Start;
        return speaker ? new TextSpan(from, verb.Span.Start) : null;
    }

    /// <summary>The clause ends at a full stop, or before a dash, or at a comma when what follows is no apposition.</summary>
    private static int Closing(BlockText text, VerbHit verb, MarkedSpan span)
    {
        for (int i = verb.To; i < text.Words.Count && text.Words[i].Span.End <= span.Inner.End; i++)
        {
            Word word = text.Words[i];
            bool initial = word.Text == "." && text.Words[i - 1].Span.Length <= 1 && text.Words[i - 1].IsCapital;
            bool dash = word.Text is "—" or "–";
            bool comma = word.Text == "," && i + 1 < text.Words.Count
                && (text.Words[i + 1].Text is "—" or "–" || text.Words[i + 1].Is(WordRole.Complementizer | WordRole.Coordinator | WordRole.Pronoun));
            if (dash || comma || (word.Text is "." or "!" or "?" && !initial))
            {
                return word.Span.Start;
            }
        }

        return span.Inner.End;
    }
}
