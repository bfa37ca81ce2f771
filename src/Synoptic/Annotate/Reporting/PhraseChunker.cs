using Synoptic.Languages.Sources;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Reporting;

/// <summary>Finds where a phrase that may name a source ends.</summary>
internal static class PhraseChunker
{
    private const int MaxWords = 14;
    private const int MaxIdeographs = 30;
    private const int MaxQuotedName = 5;
    private const WordRole Heads = WordRole.Title | WordRole.Organisation | WordRole.Unnamed | WordRole.Media | WordRole.Noun;
    private const WordRole Breaks = WordRole.Complementizer | WordRole.Coordinator | WordRole.Subordinator | WordRole.Time | WordRole.SubjectMarker | WordRole.Pronoun;

    /// <summary>Index after the last word of the phrase that starts at a word.</summary>
    public static int End(BlockText text, int from, int limit)
    {
        int end = from;
        bool head = false;
        int max = text.Words[from].Kind == TokenKind.Ideograph ? MaxIdeographs : MaxWords;
        for (int i = from; i < limit && i - from < max; i++)
        {
            Word word = text.Words[i];
            if (i > from && text.Asides.ContainsKey(i))
            {
                break;
            }

            if (text.Known.TryGetValue(i, out (int To, KnownSource Source) known) && known.To > i + 1 && known.To <= limit)
            {
                end = known.To;
                i = known.To - 1;
                continue;
            }

            if (text.Mentions.Count > 0 && EndsAtName(text, i, end, from))
            {
                break;
            }

            if (word.IsPunctuation)
            {
                int inside = Inside(text, i, limit);
                if (inside == i)
                {
                    break;
                }

                end = inside;
                i = inside - 1;
                continue;
            }

            bool name = word.IsCapital && i > from;
            if ((word.Is(WordRole.AnyVerb) && text.Words[i].OpensVerb) || (word.Is(Breaks) && !(name && (!word.Is(WordRole.Time) || text.Words[i - 1].Is(WordRole.Media))) && !word.Is(Heads)))
            {
                break;
            }

            if (word.Is(WordRole.Stop | WordRole.Determiner) && !word.Is(Heads) && !name && i > from)
            {
                int next = Join(text, i, limit, head);
                if (next == i)
                {
                    break;
                }

                i = next - 1;
                continue;
            }

            if (!name && word.Is(WordRole.Media) && i > from && text.Words[i - 1].IsCapital && i + 1 < limit && text.Words[i + 1].IsCapital)
            {
                // "citing the Financial Times newspaper Delo writes": a medium's noun before a name opens the next phrase.
                break;
            }

            if (i > from && text.Lexicon.Pack.Names.CapitalisesNouns && text.Words[i - 1].IsCapital && !word.IsCapital && !text.Known.ContainsKey(i))
            {
                // Where nouns are capitalised, a word in lower case after one opens something else.
                break;
            }

            if (i > from && text.Words[i - 1].IsCapital && Characters.IsLower(word.Text[0]) && !text.Known.ContainsKey(i) && !HeadFollows(text, i, limit))
            {
                // After a name, a word in lower case that leads to no role is most likely its verb.
                break;
            }

            head |= word.Is(Heads);
            end = i + 1;
        }

        return Math.Max(end, from + 1);
    }

    private static bool HeadFollows(BlockText text, int at, int limit)
    {
        for (int i = at; i < limit && i <= at + 2 && text.Words[i].IsContent && !text.Words[i].Is(WordRole.Stop | WordRole.AnyVerb); i++)
        {
            if (text.Words[i].Is(Heads | WordRole.Particle))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phrase goes on over function words: "chef de la police", "Bank of England".</summary>
    private static int Join(BlockText text, int at, int limit, bool head)
    {
        if (text.Lexicon.Pack.NoSpaces)
        {
            return at;
        }

        int next = at;
        while (next < limit && next < at + 3 && text.Words[next].Is(WordRole.Stop | WordRole.Determiner | WordRole.Particle)
            && !text.Words[next].Is(Breaks & ~WordRole.Pronoun))
        {
            next++;
        }

        if (next == at || next >= limit || next == at + 3 || text.Words[next].IsPunctuation || text.Words[next].Is(WordRole.Time | WordRole.AnyVerb))
        {
            return at;
        }

        bool particle = text.Words[at].Is(WordRole.Particle) && text.Words[next].IsCapital && text.Words[at - 1].IsCapital;
        bool complement = head && text.Words[at].Is(WordRole.Particle | WordRole.Determiner) && (text.Words[next].IsCapital || !text.Lexicon.Pack.Names.CapitalisesNouns) && text.Words[at - 1].Is(Heads) && !text.Words[next].Is(Breaks);
        return particle || complement ? next : at;
    }

    /// <summary>Steps over punctuation that belongs to a name: initials, a name in marks, a slash between agencies.</summary>
    private static int Inside(BlockText text, int at, int limit)
    {
        IReadOnlyList<Word> words = text.Words;
        Word word = words[at];
        bool tight = at > 0 && at + 1 < limit && words[at - 1].Span.End == word.Span.Start && word.Span.End == words[at + 1].Span.Start;
        switch (word.Text)
        {
            case "." when at > 0 && words[at - 1].Span.Length <= 2 && words[at - 1].IsCapital && at + 1 < limit && words[at + 1].IsCapital:
            case "/" or "&" or "·" or "・" or "–" when tight || word.Text == "&":
                return at + 1;
            case "«" or "„" or "“" or "\"" or "‘" or "»" or "”" or "《":
                for (int i = at + 1; i < limit && i <= at + MaxQuotedName; i++)
                {
                    if (words[i].IsPunctuation && words[i].Text is "»" or "“" or "”" or "\"" or "’" or "«" or "》")
                    {
                        return i + 1;
                    }
                }

                return at;
            default:
                return at;
        }
    }

    /// <summary>Whether a person's name has ended and what follows is neither part of it nor a role.</summary>
    private static bool EndsAtName(BlockText text, int at, int end, int from)
    {
        if (end <= from)
        {
            return false;
        }

        TextSpan before = text.Words[end - 1].Span;
        Mention? person = text.Mentions.FirstOrDefault(m => m.Type == EntityType.PER && m.Evidence.Local.Contains(before));
        return person is not null && text.Words[at].Span.Start >= person.Evidence.Local.End
            && !text.Words[at].Is(Heads) && (text.Words[at].IsCapital || text.Words[at].Is(WordRole.Stop));
    }
}
