using Synoptic.Annotate.Reporting;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Quotes;

/// <summary>
/// Reads dialogue that opens with a dash instead of marks: "– Yes – said Anna. – But no." In Nordic papers a comma alone, or a
/// question mark, parts the words from the clause: "– Yes, said Anna."
/// </summary>
internal static class DashDialogue
{
    /// <summary>The spoken stretches of a block that opens with a dash, each with its reporting clause; nothing when no verb reports.</summary>
    public static IEnumerable<(MarkedSpan Span, TextSpan? Clause)> Split(BlockText text)
    {
        if (!Opens(text.Text))
        {
            yield break;
        }

        List<TextSpan> parts = Parts(text.Text);
        int clause = parts.FindIndex(p => IsClause(text, p));
        if (clause <= 0)
        {
            if (clause < 0 && UpToComma(text) is { } spoken)
            {
                yield return spoken;
            }

            yield break;
        }

        for (int i = 0; i < parts.Count; i++)
        {
            if (i == clause || IsClause(text, parts[i]))
            {
                continue;
            }

            TextSpan nearest = i + 1 < parts.Count && IsClause(text, parts[i + 1]) ? parts[i + 1] : parts[clause];
            yield return (new MarkedSpan(parts[i], Trim(text.Text, parts[i])), nearest);
        }
    }

    /// <summary>The words up to a mark that a verb of saying follows, in lower case and within the first sentences of the block.</summary>
    private static (MarkedSpan Span, TextSpan? Clause)? UpToComma(BlockText text)
    {
        foreach (VerbHit verb in text.Verbs)
        {
            if (verb.From < 3 || text.Words[verb.From].IsCapital || text.Words[verb.From - 1].Text is not ("," or "?" or "!"))
            {
                continue;
            }

            int end = text.Words[verb.From - 1].Span.End;
            TextSpan spoken = Trim(text.Text, new TextSpan(1, end));
            TextSpan clause = new(verb.Span.Start, text.SentenceAt(verb.Span.Start).End);
            return (new MarkedSpan(spoken, spoken), clause);
        }

        return null;
    }

    private static bool Opens(string text) => text.Length > 2 && text[0] is '–' or '—' or '―' or '-' && text.Length > 2 && (char.IsWhiteSpace(text[1]) || (text[0] != '-' && char.IsLetter(text[1])));

    private static List<TextSpan> Parts(string text)
    {
        List<TextSpan> parts = [];
        int start = 1;
        for (int i = 1; i <= text.Length; i++)
        {
            bool dash = i < text.Length && Characters.IsDash(text[i]) && (char.IsWhiteSpace(text[i - 1]) || (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1])));
            if (dash || i == text.Length)
            {
                TextSpan part = Trim(text, new TextSpan(start, i));
                if (part.Length > 0)
                {
                    parts.Add(part);
                }

                start = i + 1;
            }
        }

        return parts;
    }

    /// <summary>A part reports when it opens in lower case and one of its first words is a verb of saying.</summary>
    private static bool IsClause(BlockText text, TextSpan part)
    {
        int from = text.WordAt(part.Start);
        return from < text.Words.Count && !text.Words[from].IsCapital && text.Verbs.Exists(v => v.From >= from && v.From <= from + 1 && v.Span.End <= part.End);
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ','))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
