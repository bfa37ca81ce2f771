using Synoptic.Model;

namespace Synoptic.Annotate.Reporting;

/// <summary>Finds the phrase that names who says something, before or after the verb.</summary>
internal static class SubjectFinder
{
    private const int Reach = 40;
    private const int Complement = 5;

    /// <summary>The first phrase from a word on that may be a subject: function words, times and what prepositions govern are passed over.</summary>
    /// <param name="text">The block.</param>
    /// <param name="from">Index of the first word to look at.</param>
    /// <param name="limit">Index after the last word to look at.</param>
    public static SourcePhrase? After(BlockText text, int from, int limit)
    {
        bool oblique = false;
        for (int i = from; i < limit && i < from + Reach; i++)
        {
            Word word = text.Words[i];
            if (text.Asides.TryGetValue(i, out int aside))
            {
                i = Math.Max(i, aside - 1);
                oblique = false;
                continue;
            }

            if (word.IsPunctuation && !IsOpener(word))
            {
                return null;
            }

            if (word.Is(WordRole.Complementizer) && i > from)
            {
                return null;
            }

            if (word.Is(WordRole.Pronoun) && !oblique && !Possesses(text, i, limit, word.Is(WordRole.Determiner)))
            {
                return PhraseClassifier.Classify(text, i, i + 1);
            }

            if (IsFunction(text, i))
            {
                oblique = !word.Is(WordRole.Determiner | WordRole.Coordinator | WordRole.Subordinator | WordRole.Complementizer);
                continue;
            }

            if (word.Is(WordRole.Time) || (word.Kind == Languages.Tokens.TokenKind.Number && !oblique))
            {
                oblique = false;
                continue;
            }

            if (text.Words[i].OpensVerb)
            {
                continue;
            }

            int end = PhraseChunker.End(text, i, limit);
            int start = i > from && text.Words[i - 1].Is(WordRole.Determiner) ? i - 1 : i;
            SourcePhrase? phrase = PhraseClassifier.Classify(text, start, end);
            if (phrase is not null && (!oblique || phrase.Strength == SourcePhrase.Sure) && phrase.Strength > SourcePhrase.Weak)
            {
                return WithName(text, phrase, limit);
            }

            if (phrase is not null && !oblique && i == from)
            {
                return phrase;
            }

            oblique = false;
            i = end - 1;
        }

        return null;
    }

    /// <summary>The phrase before a verb that names who says something.</summary>
    /// <param name="text">The block.</param>
    /// <param name="start">Index of the first word to look at.</param>
    /// <param name="verb">Index of the verb.</param>
    public static SourcePhrase? Before(BlockText text, int start, int verb)
    {
        start = Math.Max(start, verb - Reach);
        if (Marked(text, start, verb) is { } marked)
        {
            return marked;
        }

        int last = verb;
        while (last > start && !IsBoundary(text.Words[last - 1]))
        {
            last--;
        }

        SourcePhrase? best = last < verb ? Nearest(text, last, verb) : null;
        if (best is { Strength: > SourcePhrase.Weak } || last <= start)
        {
            return best;
        }

        // The verb follows an apposition or a relative clause, or stands at the end of a clause whose subject opens it.
        int first = start;
        while (first < last && !text.Words[first].IsContent)
        {
            first++;
        }

        SourcePhrase? opening = first < last ? Nearest(text, first, NextBoundary(text, first, last)) : null;
        opening = opening is null ? null : WithName(text, opening, verb);
        return opening is { Strength: > SourcePhrase.Weak } ? opening : best;
    }

    /// <summary>The phrase that names who reports: before the verb, or after it where that is the better candidate.</summary>
    /// <param name="text">The block.</param>
    /// <param name="from">Index of the first word of the clause.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="to">Index after the last word of the clause.</param>
    public static SourcePhrase? Around(BlockText text, int from, VerbHit verb, int to)
    {
        SourcePhrase? before = Before(text, from, verb.From);
        if (before is { Strength: > SourcePhrase.Weak, Kind: SourceKind.Person or SourceKind.Organisation or SourceKind.Unnamed })
        {
            return before;
        }

        SourcePhrase? after = After(text, verb.To, to);
        if (after is { Kind: SourceKind.Document } && verb.From > from)
        {
            // "Hospitals launched an appeal": after a verb that does not open its clause, a document is what the verb is about.
            after = null;
        }

        if (before is not { Strength: > SourcePhrase.Weak })
        {
            return after is { Strength: > SourcePhrase.Weak } || before is null ? after : before;
        }

        // "BNS sacīja prokurore Zariņa", "die Meldung bestätigte Minister Braun": a person right after a verb of saying speaks.
        bool next = after is { Kind: SourceKind.Person or SourceKind.Unnamed, IsPronoun: false, Strength: > SourcePhrase.Weak } && text.WordAt(after.Span.Start) <= verb.To + 1;
        return next && (verb.Roles & WordRole.Verb) != 0 && (before.Kind == SourceKind.Document || (verb.Roles & WordRole.OutletVerb) == 0) ? after : before;
    }

    /// <summary>A role with the name set behind it: "le président du club, Hugo Petit,", "la ministra de Defensa rusa, Lucía Romero,".</summary>
    private static SourcePhrase WithName(BlockText text, SourcePhrase phrase, int limit)
    {
        bool role = phrase is { Kind: SourceKind.Person or SourceKind.Unnamed, IsPronoun: false } && phrase.Core == phrase.Span && phrase.Strength == SourcePhrase.Likely;
        int comma = role ? EndOfRole(text, phrase.To, limit) : limit;
        if (comma + 1 >= limit || text.Words[comma].Text != "," || !text.Words[comma + 1].IsCapital)
        {
            return phrase;
        }

        SourcePhrase? name = PhraseClassifier.Classify(text, comma + 1, PhraseChunker.End(text, comma + 1, limit));
        bool full = name is { Kind: SourceKind.Person, IsPronoun: false } && (name.Strength == SourcePhrase.Sure || text.WordAt(name.Core.End) - text.WordAt(name.Core.Start) >= 2);
        bool closed = full && (name!.To >= limit || text.Words[name.To].IsPunctuation);
        return !closed ? phrase : phrase with { Span = new TextSpan(phrase.Span.Start, name!.Core.End), Core = name.Core, Kind = SourceKind.Person, Strength = SourcePhrase.Sure, To = name.To };
    }

    /// <summary>Index of the first word after a role and what tells whose or which it is.</summary>
    private static int EndOfRole(BlockText text, int from, int limit)
    {
        int end = from;
        while (end < limit && end < from + Complement && text.Words[end].IsContent && !text.Words[end].OpensVerb
            && !text.Words[end].Is(WordRole.Complementizer | WordRole.Subordinator | WordRole.Pronoun | WordRole.Time))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a pronoun belongs to the noun after it ("his forces") or is that noun's article.</summary>
    private static bool Possesses(BlockText text, int at, int limit, bool may) => may && at + 1 < limit && text.Words[at + 1].Kind == Languages.Tokens.TokenKind.Word
        && !text.Words[at + 1].Is(WordRole.Stop | WordRole.Time | WordRole.AnyVerb | WordRole.Complementizer | WordRole.Pronoun)
        && !text.Words[at + 1].OpensVerb;

    private static int NextBoundary(BlockText text, int from, int limit)
    {
        while (from < limit && !IsBoundary(text.Words[from]))
        {
            from++;
        }

        return from;
    }

    private static SourcePhrase? Nearest(BlockText text, int from, int limit)
    {
        SourcePhrase? best = null;
        bool oblique = false;
        for (int i = from; i < limit; i++)
        {
            Word word = text.Words[i];
            if (text.Asides.TryGetValue(i, out int aside))
            {
                i = Math.Max(i, aside - 1);
                oblique = false;
                continue;
            }

            if (word.Is(WordRole.Pronoun) && Possesses(text, i, limit, true))
            {
                oblique = false;
                continue;
            }

            if (word.Is(WordRole.Pronoun) && !oblique)
            {
                best = PhraseClassifier.Classify(text, i, i + 1);
                continue;
            }

            if (IsFunction(text, i))
            {
                oblique = !word.Is(WordRole.Determiner | WordRole.Coordinator | WordRole.Subordinator | WordRole.Complementizer);
                continue;
            }

            if (word.Is(WordRole.Time) || (word.IsPunctuation && !IsOpener(word)))
            {
                oblique = false;
                continue;
            }

            int end = PhraseChunker.End(text, i, limit);
            int start = i > from && text.Words[i - 1].Is(WordRole.Determiner) ? i - 1 : i;
            SourcePhrase? phrase = PhraseClassifier.Classify(text, start, end);
            oblique |= best is { Kind: SourceKind.Person or SourceKind.Unnamed, Strength: SourcePhrase.Likely } && IsComplement(text, best.To, start);
            if (phrase is not null && (!oblique || (best is null && phrase.Strength == SourcePhrase.Sure)) && (best is null || phrase.Strength >= best.Strength))
            {
                best = phrase;
            }

            oblique = false;
            i = Math.Max(i, end - 1);
        }

        return best;
    }

    /// <summary>"a spokesman for Putin", "a source close to Erdogan": what function words join to a role tells whose it is.</summary>
    private static bool IsComplement(BlockText text, int from, int to)
    {
        if (to <= from || to > from + Complement || !text.Words[to - 1].Is(WordRole.Stop) || text.Words[to - 1].IsCapital)
        {
            return false;
        }

        for (int i = from; i < to; i++)
        {
            if (text.Words[i].IsPunctuation || text.Words[i].OpensVerb || text.Words[i].Is(WordRole.Coordinator | WordRole.Time))
            {
                return false;
            }
        }

        return true;
    }

    private static SourcePhrase? Marked(BlockText text, int start, int verb)
    {
        if (text.Lexicon.Pack.Reporting.SubjectMarkers.Count == 0)
        {
            return null;
        }

        for (int i = start; i < verb; i++)
        {
            bool own = text.Words[i].Is(WordRole.SubjectMarker);
            string? glued = own ? null : Glued(text, i);
            if (!own && glued is null)
            {
                continue;
            }

            int to = own ? i : i + 1;
            int from = to;
            while (from > start && text.Words[from - 1].IsContent && !text.Words[from - 1].Is(WordRole.Complementizer | WordRole.Coordinator)
                && !(text.Words[from - 1].Is(WordRole.Stop) && !text.Words[from - 1].Is(WordRole.Title)))
            {
                from--;
            }

            SourcePhrase? phrase = from < to ? PhraseClassifier.Classify(text, from, to) : null;
            if (phrase is { Strength: > SourcePhrase.Weak })
            {
                return glued is null ? phrase : phrase with
                {
                    Span = new TextSpan(phrase.Span.Start, Cut(phrase.Span, text.Words[i], glued)),
                    Core = new TextSpan(phrase.Core.Start, Cut(phrase.Core, text.Words[i], glued)),
                };
            }
        }

        return null;
    }

    private static int Cut(TextSpan span, Word word, string glued) => span.End == word.Span.End ? span.End - glued.Length : span.End;

    private static string? Glued(BlockText text, int at)
    {
        Word word = text.Words[at];
        return word.Kind != Languages.Tokens.TokenKind.Word || word.IsCapital ? null
            : text.Lexicon.Pack.Reporting.SubjectMarkers.FirstOrDefault(m => m.Length < word.Folded.Length - 1 && word.Folded.EndsWith(m, StringComparison.Ordinal)
                && Languages.Tokens.Characters.IsHangul(word.Text[^1]));
    }

    private static bool IsFunction(BlockText text, int at)
    {
        Word word = text.Words[at];
        const WordRole named = WordRole.Title | WordRole.Organisation | WordRole.Unnamed | WordRole.Media | WordRole.Noun;
        return word.Is(WordRole.Stop | WordRole.Determiner | WordRole.Coordinator | WordRole.Subordinator | WordRole.Complementizer) && !word.Is(named)
            && !text.Known.ContainsKey(at) && (!word.IsCapital || text.OpensSentence(at) || text.Words[Math.Max(0, at - 1)].IsPunctuation);
    }

    private static bool IsOpener(Word word) => word.IsOpeningMark || word.Text == "‘";

    private static bool IsBoundary(Word word) => word.IsPunctuation && word.Text is "," or ";" or ":" or "." or "!" or "?" or "–" or "—" or "，" or "；" or "：" or "。" or "、"
        or "،" or "؛" or "(" or ")" or "…" or "।";
}
