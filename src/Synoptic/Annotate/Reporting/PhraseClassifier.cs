using Synoptic.Languages.Sources;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Reporting;

/// <summary>Says what a phrase names: a person, an office, a medium, nobody by name.</summary>
internal static class PhraseClassifier
{
    private const WordRole Heads = WordRole.Title | WordRole.Organisation | WordRole.Unnamed | WordRole.Media | WordRole.Noun;

    /// <summary>Classifies the words of a phrase; null when nothing is left of it.</summary>
    /// <param name="text">The block.</param>
    /// <param name="from">Index of the first word.</param>
    /// <param name="to">Index after the last word.</param>
    public static SourcePhrase? Classify(BlockText text, int from, int to)
    {
        bool determined = from > 0 && text.Words[from - 1].Is(WordRole.Determiner);
        while (from < to && (!text.Words[from].IsContent || (text.Words[from].Is(WordRole.Determiner | WordRole.Stop) && !text.Words[from].Is(Heads) && (!text.Words[from].Is(WordRole.Pronoun) || from + 1 < to)
            && !text.Known.ContainsKey(from) && (!text.Words[from].IsCapital || text.OpensSentence(from) || text.Words[from].Is(WordRole.Determiner)))))
        {
            determined |= text.Words[from].Is(WordRole.Determiner);
            from++;
        }

        while (to > from && (!IsEnd(text.Words[to - 1]) || text.Words[to - 1].Text[0] is '\'' or '’'))
        {
            to--;
        }

        while (to > from && text.Words[to - 1].IsClosingMark && !HasMarks(text, from, to - 1))
        {
            // The mark closes what was opened before the phrase.
            to--;
        }

        bool platform = from < to && text.Known.TryGetValue(from, out (int To, KnownSource Source) known) && known.Source.IsPlatform;
        if (from >= to || platform || (text.Words[from].Kind == TokenKind.Number && IsUncased(text.Words[to - 1])))
        {
            return null;
        }

        return Pronoun(text, from, to) ?? Person(text, from, to) ?? KnownName(text, from, to) ?? ByRole(text, from, to) ?? ByName(text, from, to, determined);
    }

    private static bool IsEnd(Word word) => word.IsContent || word.IsClosingMark;

    private static SourcePhrase? Pronoun(BlockText text, int from, int to) => text.Words[from].Is(WordRole.Pronoun) && to == from + 1
        ? new SourcePhrase(text.Words[from].Span, text.Words[from].Span, SourceKind.Person, SourcePhrase.Sure) { To = from + 1, IsPronoun = true }
        : null;

    private static SourcePhrase? Person(BlockText text, int from, int to)
    {
        TextSpan span = text.Span(from, to);
        Mention? person = text.Mentions.LastOrDefault(m => m.Type == EntityType.PER && span.Overlaps(m.Evidence.Local));
        if (person is null)
        {
            return null;
        }

        int name = text.WordAt(person.Evidence.Local.Start), after = text.WordAt(person.Evidence.Local.End);
        if (IsNameOfBody(text, from, name, after) || IsGoverned(text, from, name, after))
        {
            return null;
        }

        for (int i = after; i < to; i++)
        {
            // "Haftara spēki": the name only tells whose forces speak.
            if (text.Words[i].Is(Heads))
            {
                return null;
            }
        }

        TextSpan whole = new(Math.Min(span.Start, person.Evidence.Local.Start), person.Evidence.Local.End);
        return new SourcePhrase(whole, person.Evidence.Local, SourceKind.Person, SourcePhrase.Sure) { To = Math.Max(after, from + 1) };
    }

    /// <summary>"the newspaper La Stampa", "the municipality Ljubovija": what looks like a person is the name of a medium or body.</summary>
    private static bool IsNameOfBody(BlockText text, int from, int name, int after)
    {
        int head = name - 1;
        while (head >= from && text.Words[head].IsPunctuation)
        {
            head--;
        }

        if (text.Known.Any(k => !k.Value.Source.IsPlatform && ((k.Key == name && k.Value.To >= after) || (k.Value.To == after && k.Key > name && text.Words[k.Key - 1].Is(WordRole.Media)))))
        {
            return true;
        }

        return head >= from && text.Words[head].Is(WordRole.Media | WordRole.Organisation) && !AnyIs(text, from, head + 1, WordRole.Title | WordRole.Unnamed);
    }

    /// <summary>
    /// "the minister of Defence", "a spokesman for Putin", "пресс-секретарь Путина": one word that a preposition or its case joins
    /// to a role is not the name of who holds it.
    /// </summary>
    private static bool IsGoverned(BlockText text, int from, int name, int after) => after - name == 1
        && (IsJoined(text, from, name) || (name > from && text.Words[name - 1].Is(WordRole.Spokesperson) && text.Words[name].EndsIn(text.Lexicon.Pack.Names.Genitives, 3)));

    private static bool IsJoined(BlockText text, int from, int name) => name - 1 > from && !text.Words[name - 1].IsCapital
        && (text.Words[name - 1].Is(WordRole.Title)
            ? text.Words[name].Is(WordRole.Title)
            : text.Words[name - 1].Is(WordRole.Stop | WordRole.Particle | WordRole.Determiner) && AnyIs(text, from, name - 1, WordRole.Title | WordRole.Unnamed));

    private static bool AnyIs(BlockText text, int from, int to, WordRole roles)
    {
        for (int i = from; i < to; i++)
        {
            if (text.Words[i].Is(roles))
            {
                return true;
            }
        }

        return false;
    }

    private static SourcePhrase? KnownName(BlockText text, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (text.Known.TryGetValue(i, out (int To, KnownSource Source) known) && !known.Source.IsPlatform && known.To <= to)
            {
                SourceKind kind = known.Source.IsAgency ? SourceKind.Agency : SourceKind.Outlet;
                TextSpan core = text.Span(i, known.To);
                bool slash = known.To < to && text.Words[known.To].Text == "/";
                core = slash ? text.Span(i, to) : core;
                return new SourcePhrase(text.Span(from, to), core, kind, SourcePhrase.Sure) { To = to, Known = slash ? null : known.Source };
            }

            if (text.Words[i].Text.Contains('.', StringComparison.Ordinal) && text.Words[i].Kind == TokenKind.Word)
            {
                return new SourcePhrase(text.Words[i].Span, text.Words[i].Span, SourceKind.Outlet, SourcePhrase.Sure) { To = i + 1 };
            }
        }

        return null;
    }

    private static SourcePhrase? ByRole(BlockText text, int from, int to)
    {
        int head = -1;
        bool title = false;
        for (int i = from; i < to; i++)
        {
            Word word = text.Words[i];
            bool inName = word.Is(WordRole.Particle) && i > from && text.Words[i - 1].IsCapital;
            if (word.IsPunctuation || (word.Is(WordRole.Stop | WordRole.Particle) && !word.Is(Heads) && !inName && i > from))
            {
                break;
            }

            head = word.Is(Heads) ? i : head;
            title |= word.Is(WordRole.Title);
        }

        if (head < 0)
        {
            return null;
        }

        WordRole role = text.Words[head].Roles;
        TextSpan span = text.Span(from, to);
        (int nameFrom, int nameTo) = NameAfter(text, head + 1, to);
        if (IsGoverned(text, from, nameFrom, nameTo))
        {
            if (text.Mentions.Any(m => m.Type == EntityType.PER && m.Evidence.Local.Overlaps(text.Span(nameFrom, nameTo))))
            {
                // Whose spokesman it is does not speak.
                to = head + 1;
                span = text.Span(from, to);
            }

            nameTo = nameFrom;
        }

        if (title || ((role & WordRole.Unnamed) != 0 && nameTo - nameFrom >= 2 && nameFrom == head + 1 && text.Words[nameFrom].IsCapital))
        {
            if (nameTo == nameFrom && (role & WordRole.Title) != 0 && IsUncased(text.Words[from]) && head > from && (role & WordRole.Unnamed) == 0)
            {
                (nameFrom, nameTo) = (from, head);
                while (nameTo > nameFrom && text.Words[nameTo - 1].Is(WordRole.Title))
                {
                    nameTo--;
                }
            }

            if (nameTo > nameFrom)
            {
                TextSpan name = text.Span(nameFrom, nameTo);
                return new SourcePhrase(new TextSpan(span.Start, Math.Max(name.End, text.Words[head].Span.End)), name, SourceKind.Person, SourcePhrase.Sure) { To = Math.Max(nameTo, head + 1) };
            }
        }

        SourceKind kind = (role & WordRole.Organisation) != 0 && (role & WordRole.Media) == 0 ? SourceKind.Organisation
            : (role & WordRole.Unnamed) != 0 ? SourceKind.Unnamed
            : (role & WordRole.Title) != 0 ? SourceKind.Person
            : (role & WordRole.Media) != 0 ? ((nameTo > nameFrom && nameFrom <= head + 2) || HasMarks(text, from, to) ? SourceKind.Outlet : SourceKind.Unnamed)
            : SourceKind.Document;
        if (kind == SourceKind.Organisation && !text.Lexicon.Pack.Names.CapitalisesNouns)
        {
            span = new TextSpan(NameStart(text, from, to), span.End);
        }

        return new SourcePhrase(span, span, kind, SourcePhrase.Likely) { To = to };
    }

    /// <summary>Where the name of an organisation starts: at its first capital, if it has two and what goes before is no role.</summary>
    private static int NameStart(BlockText text, int from, int to)
    {
        int first = from;
        while (first < to && !text.Words[first].IsCapital && !text.Words[first].Is(Heads))
        {
            first++;
        }

        return first + 1 < to && text.Words[first].IsCapital && text.Words[first + 1].IsCapital ? text.Words[first].Span.Start : text.Words[from].Span.Start;
    }

    private static SourcePhrase ByName(BlockText text, int from, int to, bool determined)
    {
        TextSpan span = text.Span(from, to);
        Mention? mention = text.Mentions.LastOrDefault(m => span.Overlaps(m.Evidence.Local) && !m.IsDemonym);
        if (mention is { Type: EntityType.GPE or EntityType.LOC } && text.Words[to - 1].EndsIn(text.Lexicon.Pack.Names.Locatives, 2))
        {
            // "Liepājā sacīja …": where it was said, not who said it.
            return new SourcePhrase(span, span, SourceKind.Unnamed, SourcePhrase.Weak) { To = to };
        }

        if (mention is not null)
        {
            return new SourcePhrase(span, span, SourceKind.Organisation, mention.Type == EntityType.ORG ? SourcePhrase.Sure : SourcePhrase.Likely) { To = to };
        }

        Word first = text.Words[from];
        if (IsUncased(first))
        {
            int units = 0;
            for (int i = from; i < to; i++)
            {
                units += text.Words[i].Kind == TokenKind.Ideograph ? 1 : 3;
            }

            return new SourcePhrase(span, span, SourceKind.Person, units <= 15 ? SourcePhrase.Likely : SourcePhrase.Weak) { To = to };
        }

        (int nameFrom, int nameTo) = NameAfter(text, from, to);
        int length = nameTo - nameFrom;
        bool acronym = length == 1 && text.Words[nameFrom].Span.Length is > 1 and < 8 && text.Words[nameFrom].Text.All(c => !Characters.IsLower(c));
        if (acronym)
        {
            return new SourcePhrase(span, text.Span(nameFrom, nameTo), SourceKind.Organisation, SourcePhrase.Likely) { To = to };
        }

        if (length >= 2 && text.Lexicon.Pack.Names.CapitalisesNouns && determined)
        {
            return new SourcePhrase(span, span, SourceKind.Organisation, SourcePhrase.Likely) { To = to };
        }

        if (length >= 2 || (length == 1 && !(text.Lexicon.Pack.Names.CapitalisesNouns && determined) && !text.OpensSentence(nameFrom)))
        {
            return new SourcePhrase(new TextSpan(span.Start, text.Words[nameTo - 1].Span.End), text.Span(nameFrom, nameTo), SourceKind.Person, SourcePhrase.Likely) { To = nameTo };
        }

        return new SourcePhrase(span, span, SourceKind.Unnamed, SourcePhrase.Weak) { To = to };
    }

    /// <summary>The run of words that look like a name, from a word on; in scripts without case, a few words.</summary>
    private static (int From, int To) NameAfter(BlockText text, int from, int to)
    {
        while (from < to && (text.Words[from].Is(WordRole.Determiner) || text.Words[from].Text is "," or "'s"))
        {
            from++;
        }

        int end = from;
        if (from < to && IsUncased(text.Words[from]))
        {
            while (end < to && text.Words[end].IsContent && !text.Words[end].Is(WordRole.Stop | WordRole.Title | WordRole.Organisation))
            {
                end++;
            }

            return end - from <= 8 ? (from, end) : (from, from);
        }

        while (from < to && !text.Words[from].IsCapital)
        {
            from++;
        }

        end = from;
        for (int i = from; i < to; i++)
        {
            Word word = text.Words[i];
            if (word.IsCapital && word.Kind == TokenKind.Word)
            {
                end = i + 1;
            }
            else if (!(word.Is(WordRole.Particle) || word.Text == "."))
            {
                break;
            }
        }

        return (from, end);
    }

    private static bool HasMarks(BlockText text, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (text.Words[i].IsOpeningMark)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUncased(Word word) => word.Kind == TokenKind.Ideograph
        || (char.IsLetter(word.Text[0]) && !Characters.IsUpper(word.Text[0]) && !Characters.IsLower(word.Text[0]));
}
