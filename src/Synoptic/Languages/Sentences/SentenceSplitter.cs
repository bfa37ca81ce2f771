using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Languages.Sentences;

/// <summary>Cuts a text into sentences in one pass, with the pack's abbreviations and the habits of its script.</summary>
internal static class SentenceSplitter
{
    /// <summary>The sentences of <paramref name="text"/> in order, without white space at their ends. What lies between them is white space.</summary>
    public static IReadOnlyList<TextSpan> Split(string text, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(pack);
        Boundaries rules = Boundaries.For(pack);
        List<TextSpan> sentences = [];
        int start = 0, at = 0;
        while (at < text.Length)
        {
            int end = text[at] == '\n' ? LineEnd(text, at) : rules.IsTerminator(text[at]) ? rules.EndAfter(text, start, at) : 0;
            if (end > 0)
            {
                Add(text, start, end, sentences);
                start = end;
                at = end;
            }
            else
            {
                at++;
            }
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    /// <summary>An empty line ends a sentence; the end of a line alone does not.</summary>
    private static int LineEnd(string text, int at)
    {
        int next = at + 1;
        while (next < text.Length && Characters.IsSpace(text[next]) && text[next] != '\n')
        {
            next++;
        }

        return next < text.Length && text[next] == '\n' ? next + 1 : 0;
    }

    private static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && Characters.IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && Characters.IsSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end));
        }
    }
}
