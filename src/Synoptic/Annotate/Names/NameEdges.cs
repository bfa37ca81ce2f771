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
    public static void Settle(string text, TokenInfo[] tokens, int[] labels)
    {
        if (IsAside(text, tokens))
        {
            Array.Clear(labels);
            return;
        }

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

            CutUncased(tokens, labels, start, end, type);
            CutRoles(tokens, labels, start, end, type);
            CloseQuote(tokens, labels, start, end, type);
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

    // "ABD Başkanı": a place and the role of one who comes from it. "الوزراء": a role alone is nobody's name.
    private static void CutRoles(TokenInfo[] tokens, int[] labels, int start, int end, EntityType type)
    {
        const WordFlags common = WordFlags.Title | WordFlags.Demonym;
        bool place = type == EntityType.LOC && tokens[start].PlaceHere is { Found: true, Strength: 3 } && end - start > tokens[start].PlaceLength;
        for (int i = end - 1; place && i >= start + tokens[start].PlaceLength && (tokens[i].Flags & WordFlags.Title) != 0 && tokens[i].Place == 0; i--)
        {
            labels[i] = TagLabel.Outside;
        }

        if (type == EntityType.PER && end == start + 1 && tokens[start].Case == LetterCase.Uncased && tokens[start].Span.Length > 1 && (tokens[start].Flags & common) != 0)
        {
            labels[start] = TagLabel.Outside;
        }
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
