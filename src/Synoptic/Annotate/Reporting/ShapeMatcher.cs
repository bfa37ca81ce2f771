using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Reporting;

/// <summary>Finds the pack's shapes in a block: "laut {SOURCE}", "{SOURCE} zufolge", "wie {SOURCE} {VERB}".</summary>
internal static class ShapeMatcher
{
    private const int Reach = 12;
    private const int IdeographReach = 24;
    private const int Adverbs = 2;
    private const int MaxQuotedName = 5;
    private const int Joint = 5;
    private const WordRole Heads = WordRole.Title | WordRole.Organisation | WordRole.Unnamed | WordRole.Media | WordRole.Noun;
    private const WordRole LeftBreaks = WordRole.Complementizer | WordRole.Coordinator | WordRole.Subordinator | WordRole.Time;

    /// <summary>All matches of an index of shapes within a range of words, left to right, without overlaps.</summary>
    public static IEnumerable<ShapeMatch> Find(BlockText text, WordTrie<int> index, int from, int to)
    {
        int done = from;
        for (int i = from; i < to; i++)
        {
            int length = index.Longest(text.Words, i, out int anchor);
            if (length == 0)
            {
                length = WithoutClitic(text, index, i, out anchor);
            }

            if (length == 0 || i + length > to)
            {
                continue;
            }

            ShapeMatch? best = null;
            foreach (Shape shape in text.Lexicon.Shapes(anchor))
            {
                ShapeMatch? match = Match(text, shape, i, i + length, done, to);
                if (match is not null && (best is null || match.Source.Strength > best.Source.Strength
                    || (match.Source.Strength == best.Source.Strength && match.To - match.From > best.To - best.From)))
                {
                    best = match;
                }
            }

            if (best is not null)
            {
                yield return best;
                done = Math.Max(best.To, i + length);
                i = done - 1;
            }
        }
    }

    private static int WithoutClitic(BlockText text, WordTrie<int> index, int at, out int anchor)
    {
        foreach (string clitic in text.Lexicon.Pack.Names.Clitics)
        {
            if (text.Words[at].Folded.Length > clitic.Length + 1 && text.Words[at].Folded.StartsWith(clitic, StringComparison.Ordinal))
            {
                int length = index.Longest(text.Words, at, out anchor, text.Words[at].Folded[clitic.Length..]);
                if (length > 0)
                {
                    return length;
                }
            }
        }

        anchor = -1;
        return 0;
    }

    private static ShapeMatch? Match(BlockText text, Shape shape, int anchorFrom, int anchorTo, int floor, int limit)
    {
        if (shape.Parts is [{ Kind: ShapePartKind.Literal }, { Kind: ShapePartKind.Source }] && text.Verbs.Exists(v => v.From == anchorFrom && v.To == anchorTo))
        {
            // A verb alone is read as a clause, where its subject may stand before it as well.
            return null;
        }

        if (shape.Anchor == 0 && anchorTo - anchorFrom == 1 && text.Words[anchorFrom].Kind == TokenKind.Ideograph && anchorFrom > 0 && text.Words[anchorFrom - 1].IsContent)
        {
            // A single character may be the end of a longer word.
            return null;
        }

        SourcePhrase? source = null;
        int from = anchorFrom, to = anchorTo;
        TextSpan cue = text.Span(anchorFrom, anchorTo);
        if (shape.Anchor == 1 && shape.Parts[0].Kind == ShapePartKind.Source)
        {
            source = Left(text, shape.Parts[0].GlueAfter, anchorFrom, floor, out from);
            if (source is null)
            {
                return null;
            }
        }
        else if (shape.Anchor > 0)
        {
            return null;
        }

        for (int p = shape.Anchor + 1; p < shape.Parts.Count; p++)
        {
            ShapePart part = shape.Parts[p];
            int end;
            switch (part.Kind)
            {
                case ShapePartKind.Literal:
                    end = LiteralEnd(text, part, to, limit);
                    break;
                case ShapePartKind.Verb:
                    end = VerbEnd(text, to, to + Adverbs, limit, out TextSpan verb);
                    cue = end > 0 ? verb : cue;
                    break;
                default:
                    int stop = p + 1 < shape.Parts.Count ? Next(text, shape.Parts[p + 1], to, limit) : limit;
                    source = stop > to ? Right(text, part.GlueBefore, part.GlueAfter, to, stop, p + 1 < shape.Parts.Count) : null;
                    end = source is null ? 0 : p + 1 < shape.Parts.Count ? stop : source.To;
                    break;
            }

            if (end <= 0)
            {
                return null;
            }

            to = end;
        }

        return source is null || !Stands(text, shape, source, anchorFrom, to, limit) ? null : new ShapeMatch(source, cue, from, to);
    }

    /// <summary>A function word alone ("so", "pour") lays nothing to anybody unless the phrase stands apart and names somebody.</summary>
    private static bool Stands(BlockText text, Shape shape, SourcePhrase source, int from, int to, int limit)
    {
        if (shape.Anchor > 0 || shape.AnchorTokens.Count > 1 || !text.Words[from].Is(WordRole.Stop))
        {
            return true;
        }

        bool opens = from == 0 || text.Words[from - 1].IsPunctuation || text.OpensSentence(from);
        bool closes = (to >= limit || text.Words[to].IsPunctuation) && shape.Parts[^1].Kind == ShapePartKind.Source;
        return source.Strength > SourcePhrase.Weak && (opens || closes);
    }

    private static int LiteralEnd(BlockText text, ShapePart part, int at, int limit)
    {
        if (at + part.Tokens.Count > limit)
        {
            return 0;
        }

        for (int i = 0; i < part.Tokens.Count; i++)
        {
            if (text.Words[at + i].Folded != part.Tokens[i])
            {
                return 0;
            }
        }

        return at + part.Tokens.Count;
    }

    private static int VerbEnd(BlockText text, int from, int last, int limit, out TextSpan span)
    {
        foreach (VerbHit verb in text.Verbs)
        {
            if (verb.From >= from && verb.From <= last && verb.To <= limit)
            {
                span = verb.Span;
                return verb.To;
            }
        }

        span = default;
        return 0;
    }

    /// <summary>Where the part after the source starts.</summary>
    private static int Next(BlockText text, ShapePart part, int from, int limit)
    {
        int reach = text.Words[from < limit ? from : from - 1].Kind == TokenKind.Ideograph ? IdeographReach : Reach;
        for (int i = from + 1; i < limit && i <= from + reach; i++)
        {
            if (text.Words[i].Text is "." or ";" or ":" or "!" or "?" or "。")
            {
                return 0;
            }

            if (part.Kind == ShapePartKind.Verb ? text.Words[i].OpensVerb : LiteralEnd(text, part, i, limit) > 0)
            {
                return i;
            }
        }

        return 0;
    }

    private static SourcePhrase? Right(BlockText text, string glue, string tail, int from, int limit, bool bounded)
    {
        if (from >= limit || (glue.Length > 0 && (!text.Words[from].Folded.StartsWith(glue, StringComparison.Ordinal) || text.Words[from].Folded.Length < glue.Length + 2)))
        {
            return null;
        }

        int start = from;
        while (start < limit - 1 && text.Words[start].Is(WordRole.Determiner | WordRole.Stop) && !text.Words[start].Is(Heads) && start < from + 2
            && (!text.Words[start].Is(WordRole.Pronoun) || text.Words[start].Is(WordRole.Determiner))
            && !(text.Words[start].IsCapital && text.Known.ContainsKey(start)))
        {
            start++;
        }

        if (text.Words[start].IsPunctuation && !text.Words[start].IsOpeningMark)
        {
            return null;
        }

        SourcePhrase? phrase = PhraseClassifier.Classify(text, start, PhraseChunker.End(text, start, limit));
        if (phrase is null || (bounded && phrase.To < limit - Adverbs - 1 && phrase.Strength == SourcePhrase.Weak))
        {
            return null;
        }

        if (start == from && glue.Length > 0 && phrase.Span.Start == text.Words[from].Span.Start)
        {
            int skip = phrase.Span.Start + Glue(text.Words[from].Text, glue);
            phrase = phrase with { Span = new TextSpan(skip, phrase.Span.End), Core = new TextSpan(Math.Max(skip, phrase.Core.Start), phrase.Core.End) };
        }

        return tail.Length > 0 ? Without(text, phrase, tail) : phrase;
    }

    private static SourcePhrase? Left(BlockText text, string glue, int anchor, int floor, out int from)
    {
        from = anchor;
        int max = anchor > 0 && text.Words[anchor - 1].Kind == TokenKind.Ideograph ? IdeographReach : Reach;
        while (from > floor && anchor - from < max && Belongs(text, from - 1))
        {
            from = Math.Max(floor, Opening(text, from - 1));
        }

        while (from < anchor && !text.Words[from].IsContent && !text.Words[from].IsOpeningMark)
        {
            from++;
        }

        if (from < anchor && IsGoverned(text, from, floor))
        {
            return null;
        }

        if (from >= anchor || (glue.Length > 0 && !text.Words[anchor - 1].Folded.EndsWith(glue, StringComparison.Ordinal)))
        {
            return null;
        }

        SourcePhrase? phrase = PhraseClassifier.Classify(text, from, anchor);
        return phrase is null ? null : glue.Length > 0 ? Without(text, phrase, glue) : phrase;
    }

    /// <summary>"a spokesman for Putin said", "a source close to Erdogan said": a role stands before that a function word joins to the name.</summary>
    private static bool IsGoverned(BlockText text, int from, int floor)
    {
        if (from <= floor || text.Words[from - 1].IsCapital || !text.Words[from - 1].Is(WordRole.Stop) || text.Words[from - 1].Is(WordRole.Coordinator))
        {
            return false;
        }

        for (int i = from - 1; i >= floor && i >= from - Joint && text.Words[i].IsContent && !text.Words[i].OpensVerb && !text.Words[i].Is(WordRole.Coordinator | WordRole.Time); i--)
        {
            if (text.Words[i].Is(WordRole.Title | WordRole.Unnamed))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Index of the mark that opens the name that a mark closes, or the word itself: what stands in marks is one name.</summary>
    private static int Opening(BlockText text, int at)
    {
        if (!text.Words[at].IsClosingMark)
        {
            return at;
        }

        for (int i = at - 1; i >= 0 && i >= at - MaxQuotedName - 1; i--)
        {
            if (text.Words[i].IsPunctuation)
            {
                return text.Words[i].IsOpeningMark ? i : at;
            }
        }

        return at;
    }

    private static bool Belongs(BlockText text, int at)
    {
        Word word = text.Words[at];
        if (word.IsPunctuation)
        {
            return word.Text is "«" or "»" or "„" or "“" or "”" or "\"" or "/" or "《" or "》" || (word.Text == "." && at > 0 && text.Words[at - 1].Span.Length <= 2);
        }

        bool breaks = word.Is(LeftBreaks) || (word.Is(WordRole.Stop) && !word.Is(Heads | WordRole.Determiner | WordRole.Particle) && !(word.IsCapital && !text.OpensSentence(at)));
        return !breaks && !(word.Is(WordRole.AnyVerb) && !word.IsCapital);
    }

    private static SourcePhrase Without(BlockText text, SourcePhrase phrase, string tail)
    {
        int end = phrase.Span.End - tail.Length;
        bool ends = end > phrase.Span.Start && Word.Fold(new TextSpan(end, phrase.Span.End).Of(text.Text)) == tail;
        return !ends ? phrase : phrase with
        {
            Span = new TextSpan(phrase.Span.Start, end),
            Core = phrase.Core.End > end ? new TextSpan(Math.Min(phrase.Core.Start, end), end) : phrase.Core,
        };
    }

    /// <summary>Length of the glued letters as written, marks of lengthening included.</summary>
    private static int Glue(string word, string glue)
    {
        int length = glue.Length;
        while (length < word.Length && word[length] == 'ـ')
        {
            length++;
        }

        return length;
    }
}
