using Synoptic.Model;

namespace Synoptic.Annotate.Names;

/// <summary>Sets the borders of labelled names right where marks or the pack's words settle them.</summary>
internal static class NameEdges
{
    private const WordFlags Before = WordFlags.Title | WordFlags.Demonym | WordFlags.Stop;

    /// <summary>Changes the labels of a sentence in place.</summary>
    /// <param name="text">The block's text.</param>
    /// <param name="tokens">The sentence.</param>
    /// <param name="labels">A label for each token.</param>
    /// <param name="capitalisesNouns">Whether common nouns have capitals.</param>
    /// <param name="places">Words that are a place's whole name somewhere in the article.</param>
    public static void Settle(string text, TokenInfo[] tokens, int[] labels, bool capitalisesNouns, IReadOnlySet<ulong> places)
    {
        if (IsAside(text, tokens))
        {
            Array.Clear(labels);
            return;
        }

        CompletePlaces(tokens, labels);
        for (int start = 0; start < labels.Length; start++)
        {
            if (labels[start] == TagLabel.Outside)
            {
                continue;
            }

            int end = start + 1;
            while (end < labels.Length && labels[end] != TagLabel.Outside && !TagLabel.IsBegin(labels[end]))
            {
                end++;
            }

            EntityType type = TagLabel.Type(labels[start]);
            if (type == EntityType.PER)
            {
                end = WithPartner(tokens, labels, end, type);
            }

            start = CutTitles(tokens, labels, start, end, type, capitalisesNouns);
            CutUncased(tokens, labels, start, end, type);
            end = CutPlace(tokens, labels, start, end, type, places);
            CutRoles(tokens, labels, start, end, type);
            CloseQuote(tokens, labels, start, end, type);
            LeaveOffice(text, tokens, labels, start, end);
            start = end - 1;
        }
    }

    // "(Laughter)": one word in brackets that is a sentence of its own tells what happened, not who.
    private static bool IsAside(string text, TokenInfo[] tokens) =>
        tokens.Length is 3 or 4 && text[tokens[0].Span.Start] is '(' or '[' && text[tokens[^1].Span.Start] is ')' or ']' or '.'
        && tokens[1].Case == LetterCase.Capital && tokens[1].Organisation == 0 && tokens[1].Place == 0 && !tokens[1].PersonalName
        && tokens[2].Case == LetterCase.Punctuation;

    // A particle ("عبد", "bin") never ends a person's name: the next word belongs to it.
    private static int WithPartner(TokenInfo[] tokens, int[] labels, int end, EntityType type)
    {
        bool open = (tokens[end - 1].Flags & WordFlags.Particle) != 0 && (tokens[end - 1].Flags & WordFlags.Stop) == 0 && end < labels.Length && labels[end] == TagLabel.Outside
            && tokens[end].Case == LetterCase.Uncased && (tokens[end].Flags & WordFlags.Stop) == 0;
        if (open)
        {
            labels[end] = TagLabel.Inside(type);
        }

        return open ? end + 1 : end;
    }

    // "Marschall Haftar": a title is no part of the name, unless it is a name as well and no common noun has a capital.
    private static int CutTitles(TokenInfo[] tokens, int[] labels, int start, int end, EntityType type, bool capitalisesNouns)
    {
        while (type == EntityType.PER && end - start > 1 && tokens[start].Case == LetterCase.Capital && tokens[start + 1].Case is LetterCase.Capital or LetterCase.Capitals
            && (tokens[start].Flags & (WordFlags.Title | WordFlags.Particle)) == WordFlags.Title && (capitalisesNouns || !tokens[start].PersonalName))
        {
            labels[start++] = TagLabel.Outside;
            labels[start] = TagLabel.Begin(type);
        }

        return start;
    }

    // Scripts without capitals: a function word ends the name, titles and adjectives of countries stand before it.
    private static void CutUncased(TokenInfo[] tokens, int[] labels, int start, int end, EntityType type)
    {
        while (end > start && tokens[end - 1].Case == LetterCase.Uncased && tokens[end - 1].Span.Length > 1
            && (tokens[end - 1].Flags & WordFlags.Stop) != 0 && (tokens[end - 1].Flags & WordFlags.Particle) == 0)
        {
            labels[--end] = TagLabel.Outside;
        }

        while (type == EntityType.PER && end - start > 1 && tokens[start].Case == LetterCase.Uncased && tokens[start].Span.Length > 1
            && (tokens[start].Flags & Before) != 0 && (tokens[start].Flags & WordFlags.Particle) == 0)
        {
            labels[start++] = TagLabel.Outside;
            labels[start] = TagLabel.Begin(type);
        }
    }

    // "喀" of "喀布尔": where every letter is a token, a listed place of which the tagger took a part is one place.
    private static void CompletePlaces(TokenInfo[] tokens, int[] labels)
    {
        int begin = TagLabel.Begin(EntityType.LOC), inside = TagLabel.Inside(EntityType.LOC);
        for (int i = 0; i < tokens.Length; i++)
        {
            int length = tokens[i].PlaceHere is { Found: true, Strength: 3 } && tokens[i].Span.Length == 1 && tokens[i].Case == LetterCase.Uncased ? tokens[i].PlaceLength : 0;
            if (length > 1 && labels.AsSpan(i, length).ContainsAny(begin, inside) && !labels.AsSpan(i, length).ContainsAnyExcept(begin, inside, TagLabel.Outside)
                && labels[i] != inside && (i + length == labels.Length || labels[i + length] != inside))
            {
                labels[i] = begin;
                labels.AsSpan(i + 1, length - 1).Fill(inside);
            }
        }
    }

    // "ABD Başkanı": a place and the role of one who comes from it. "الوزراء": a role alone is nobody's name.
    private static void CutRoles(TokenInfo[] tokens, int[] labels, int start, int end, EntityType type)
    {
        const WordFlags common = WordFlags.Title | WordFlags.Demonym;
        bool place = type == EntityType.LOC && tokens[start].PlaceHere is { Found: true, Strength: 3 } && end - start > tokens[start].PlaceLength;
        for (int i = end - 1; place && i >= start + tokens[start].PlaceLength && (tokens[i].Flags & WordFlags.Title) != 0 && tokens[i].Place == 0; i--)
        {
            labels[i] = TagLabel.Outside;
        }

        if (type == EntityType.LOC && end == start + 1 && (tokens[start].Flags & WordFlags.Demonym) != 0 && !tokens[start].PlaceHere.Found)
        {
            labels[start] = TagLabel.Outside;
        }

        if (type == EntityType.PER && tokens[start].Case == LetterCase.Uncased && AreCommon(tokens.AsSpan(start, end - start)))
        {
            labels.AsSpan(start, end - start).Clear();
        }

        bool role = type == EntityType.PER && end == start + 1 && tokens[start].Span.Length > 1
            && (tokens[start].Case == LetterCase.Uncased ? (tokens[start].Flags & common) != 0 : (tokens[start].Flags & WordFlags.Title) != 0 && !tokens[start].PersonalName);
        if (role)
        {
            labels[start] = TagLabel.Outside;
        }
    }

    // "The minister of Defence, N": what stands between a person's title and the comma before the name is an office, no other person.
    private static void LeaveOffice(string text, TokenInfo[] tokens, int[] labels, int start, int end)
    {
        int person = TagLabel.Begin(EntityType.PER), title = start - 1;
        while (title >= 0 && (tokens[title].Flags & (WordFlags.Stop | WordFlags.Title)) == WordFlags.Stop)
        {
            title--;
        }

        if (labels[start] == person && title >= 0 && title < start - 1 && (tokens[title].Flags & WordFlags.Title) != 0
            && end + 1 < labels.Length && text[tokens[end].Span.Start] == ',' && labels[end + 1] == person)
        {
            labels.AsSpan(start, end - start).Clear();
        }
    }

    // "Abbass Aragči Romā": what follows given and family name, and is a place elsewhere in the article, says where.
    private static int CutPlace(TokenInfo[] tokens, int[] labels, int start, int end, EntityType type, IReadOnlySet<ulong> places)
    {
        ref readonly TokenInfo last = ref tokens[end - 1];
        bool place = type == EntityType.PER && end - start > 2 && last.PlaceHere is { Found: true, Strength: 3 } && places.Contains(last.Word) && last.Case == LetterCase.Capital
            && tokens[end - 2].Case is LetterCase.Capital;
        if (place)
        {
            labels[--end] = TagLabel.Begin(EntityType.LOC);
        }

        return end;
    }

    private static bool AreCommon(ReadOnlySpan<TokenInfo> tokens)
    {
        foreach (ref readonly TokenInfo token in tokens)
        {
            if ((token.Flags & WordFlags.Common) == 0 || token.PersonalName)
            {
                return false;
            }
        }

        return true;
    }

    // A quotation mark that opens inside a name closes inside it.
    private static void CloseQuote(TokenInfo[] tokens, int[] labels, int start, int end, EntityType type)
    {
        int quotes = 0;
        for (int i = start; i < end; i++)
        {
            quotes += tokens[i].Case == LetterCase.Quote ? 1 : 0;
        }

        if (quotes % 2 == 1 && end < labels.Length && labels[end] == TagLabel.Outside && labels[end - 1] != TagLabel.Outside && tokens[end].Case == LetterCase.Quote)
        {
            labels[end] = TagLabel.Inside(type);
        }
    }
}
