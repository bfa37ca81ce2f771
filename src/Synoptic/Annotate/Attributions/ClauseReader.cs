using Synoptic.Annotate.Quotes;
using Synoptic.Annotate.Reporting;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Attributions;

/// <summary>Reads what a sentence lays to a source in words of its own: indirect speech, reports, "according to".</summary>
internal sealed class ClauseReader(Article article, Antecedents antecedents)
{
    private const int ClauseWords = 3;
    private const int ComplementReach = 3;

    /// <summary>The sources of a sentence outside quoted words.</summary>
    /// <param name="text">The block.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quoted">Quoted words of the block: nothing inside them counts.</param>
    /// <param name="cues">Verbs that already introduce a quotation.</param>
    public IEnumerable<Draft> Read(BlockText text, TextSpan sentence, IReadOnlyList<TextSpan> quoted, IReadOnlyList<TextSpan> cues)
    {
        int from = text.WordAt(sentence.Start), to = text.WordAt(sentence.End);
        List<ShapeMatch> shapes = [.. ShapeMatcher.Find(text, text.Lexicon.AccordingTo, from, to).Where(m => !quoted.Any(q => q.Contains(m.Source.Span)))];
        foreach (ShapeMatch shape in shapes)
        {
            if (Attribute(text, shape.Source, sentence.Start) is { } attribution)
            {
                yield return new Draft(attribution with
                {
                    Cue = Evidence.Of(article, text.Index, shape.Cue),
                    Content = Rest(text, sentence, shape.From, shape.To),
                    Medium = MediumFinder.In(article, text, sentence, null),
                });
            }
        }

        bool laid = shapes.Count > 0;
        shapes.AddRange(ShapeMatcher.Find(text, text.Lexicon.Citing, from, to));
        foreach (VerbHit verb in text.Verbs)
        {
            if (verb.From < from || verb.To > to || quoted.Any(q => q.Overlaps(verb.Span)) || cues.Contains(verb.Span)
                || shapes.Exists(s => s.From <= verb.From && verb.To <= s.To))
            {
                continue;
            }

            if (NamesOnly(text, verb, quoted))
            {
                continue;
            }

            // A clause that is already laid to a source tells what others said, unless it opens a reported clause of its own.
            if (laid && Complement(text, verb, null, to) < 0)
            {
                continue;
            }

            // "Citing Reuters, the newspaper writes": who is cited at the head of the sentence is not who reports.
            int start = shapes.Where(s => s.From == from && s.To <= verb.From).Select(s => s.To).DefaultIfEmpty(from).Max();
            foreach (Draft draft in OfVerb(text, sentence, verb, start, to, quoted))
            {
                yield return draft;
            }
        }
    }

    private IEnumerable<Draft> OfVerb(BlockText text, TextSpan sentence, VerbHit verb, int from, int to, IReadOnlyList<TextSpan> quoted)
    {
        bool opens = verb.To < to && text.Words[verb.To].Is(WordRole.Complementizer);
        bool inverted = verb.From > from && !opens && text.Words[verb.From - 1].Text is "," or "，" or "–" or "—" or "،";
        SourcePhrase? subject = inverted ? SubjectFinder.After(text, verb.To, to) : SubjectFinder.Around(text, from, verb, to);
        if (inverted && subject is not { Strength: > SourcePhrase.Weak })
        {
            SourcePhrase? other = SubjectFinder.Before(text, from, verb.From);
            subject = other is { Strength: > SourcePhrase.Weak } || subject is null ? other : subject;
        }

        bool complement = Complement(text, verb, subject, to) >= 0;
        if (subject is null && !complement)
        {
            yield break;
        }

        bool sure = subject is { Strength: > SourcePhrase.Weak };
        if ((!sure && !complement && !inverted) || (subject is not null && quoted.Any(q => q.Overlaps(subject.Span))))
        {
            yield break;
        }

        SourcePhrase phrase = subject ?? new SourcePhrase(verb.Span, verb.Span, SourceKind.Person, SourcePhrase.Sure) { IsPronoun = true, To = verb.To };
        if (Attribute(text, phrase, verb.Span.Start) is not { } attribution)
        {
            yield break;
        }

        Evidence? content = Content(text, sentence, verb, phrase, inverted, to);
        Attribution whole = attribution with
        {
            Cue = Evidence.Of(article, text.Index, verb.Span),
            Content = content,
            Medium = MediumFinder.In(article, text, sentence, null),
        };
        yield return new Draft(whole);
        if (phrase.To < to && !phrase.IsPronoun && text.Words[phrase.To].Is(WordRole.Coordinator)
            && SubjectFinder.After(text, phrase.To + 1, to) is { Strength: > SourcePhrase.Weak, IsPronoun: false } second
            && second.Span.Start <= text.Words[Math.Min(phrase.To + 2, to - 1)].Span.Start && Attribute(text, second, verb.Span.Start) is { } also)
        {
            yield return new Draft(also with { Cue = whole.Cue, Content = content });
        }
    }

    /// <summary>An attribution to a phrase, or to whom its pronoun stands for; null when that is unsure.</summary>
    private Attribution? Attribute(BlockText text, SourcePhrase phrase, int position)
    {
        if (!phrase.IsPronoun)
        {
            antecedents.Remember(text.Index, position, phrase);
            return SourceNames.Attribute(article, text, phrase);
        }

        return antecedents.Resolve(text.Index, position) is { } resolved
            ? SourceNames.Attribute(article, antecedents.Block(resolved.Block), resolved.Phrase)
            : null;
    }

    /// <summary>Whether the verb only gives a name: "the group called “North”".</summary>
    private static bool NamesOnly(BlockText text, VerbHit verb, IReadOnlyList<TextSpan> quoted)
    {
        if (verb.To >= text.Words.Count || text.Words[verb.To].Text is not ("«" or "„" or "“" or "\"" or "‘" or "「" or "»"))
        {
            return false;
        }

        int start = text.Words[verb.To].Span.End;
        return !quoted.Any(q => q.Start >= start && q.Start <= start + 1);
    }

    /// <summary>Index of the word that opens the reported clause, or -1.</summary>
    private static int Complement(BlockText text, VerbHit verb, SourcePhrase? subject, int to)
    {
        int end = Math.Max(verb.To, subject is not null && subject.Span.Start >= verb.Span.End ? subject.To : 0);
        for (int i = end; i < to && i <= end + ComplementReach; i++)
        {
            if (text.Words[i].Is(WordRole.Complementizer))
            {
                return i;
            }
        }

        // Where the verb ends the sentence, the reported clause stands before it and ends with the complementizer.
        return verb.From > 0 && text.Words[verb.From - 1].Is(WordRole.Complementizer) ? verb.From - 1 : -1;
    }

    private Evidence? Content(BlockText text, TextSpan sentence, VerbHit verb, SourcePhrase subject, bool inverted, int to)
    {
        int head = Math.Max(verb.To, subject.To);
        int rest = 0;
        for (int i = head; i < to; i++)
        {
            rest += text.Words[i].Kind == TokenKind.Ideograph || !text.Words[i].Is(WordRole.Stop | WordRole.Time) && text.Words[i].IsContent ? 1 : 0;
        }

        int start = Math.Min(verb.From, text.WordAt(subject.IsPronoun ? verb.Span.Start : subject.Span.Start));
        TextSpan span = inverted || rest < ClauseWords
            ? new TextSpan(sentence.Start, text.Words[start].Span.Start)
            : new TextSpan(head < to ? text.Words[head].Span.Start : sentence.End, sentence.End);
        return Trimmed(text, span);
    }

    private Evidence? Rest(BlockText text, TextSpan sentence, int from, int to)
    {
        TextSpan before = new(sentence.Start, text.Words[from].Span.Start);
        TextSpan after = new(text.Words[to - 1].Span.End, Math.Max(text.Words[to - 1].Span.End, sentence.End));
        return Trimmed(text, before.Length > after.Length ? before : after);
    }

    private Evidence? Trimmed(BlockText text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && (char.IsWhiteSpace(text.Text[start]) || text.Text[start] is ',' or ':' or '،' or '，' or '、'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text.Text[end - 1]) || text.Text[end - 1] is ',' or '.' or '،' or '，' or '。' or '–' or '—'))
        {
            end--;
        }

        return end > start ? Evidence.Of(article, text.Index, new TextSpan(start, end)) : null;
    }
}
