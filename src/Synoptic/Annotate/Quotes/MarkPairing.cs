using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Annotate.Quotes;

/// <summary>Pairs the quotation marks of a block, nested ones under their outer pair; only outer pairs come out.</summary>
internal static class MarkPairing
{
    private const int MaxDepth = 8;

    /// <summary>The outermost pairs of a block in order.</summary>
    /// <param name="text">The block's text.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="running">The mark of a quotation that runs on from the block before, or null.</param>
    /// <param name="open">The mark of a quotation that is still open at the end, or null.</param>
    public static IReadOnlyList<MarkedSpan> Pair(string text, LanguagePack pack, char? running, out char? open)
    {
        List<MarkedSpan> spans = [];
        Stack<(char Mark, int At)> stack = new();
        bool continues = running is { } mark && Resumes(text, mark, pack, stack);
        for (int i = continues && stack.Count > 0 ? Math.Max(0, stack.Peek().At + 1) : 0; i < text.Length; i++)
        {
            if (!QuoteMarks.IsMark(text[i]) || IsApostrophe(text, i))
            {
                continue;
            }

            if (Closer(text, i, stack) is { } depth)
            {
                (char Mark, int At) opener = default;
                for (int d = 0; d <= depth; d++)
                {
                    opener = stack.Pop();
                }

                if (stack.Count == 0)
                {
                    Add(spans, text, opener.Mark, opener.At, i, continues && spans.Count == 0, false);
                }
            }
            else if (stack.Count < MaxDepth && QuoteMarks.Opens(text, i, pack))
            {
                stack.Push((text[i], i));
            }
        }

        open = null;
        if (stack.Count > 0)
        {
            (char Mark, int At) outer = stack.Last();
            open = outer.Mark;
            Add(spans, text, outer.Mark, outer.At, text.Length, continues && spans.Count == 0, true);
        }

        return spans;
    }

    /// <summary>A block goes on with a running quotation when it opens with the same mark or closes it without opening one.</summary>
    private static bool Resumes(string text, char mark, LanguagePack pack, Stack<(char Mark, int At)> stack)
    {
        int first = 0;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        if (first < text.Length && (text[first] == mark || (mark == '«' && text[first] == '»')))
        {
            stack.Push((mark, first));
            return true;
        }

        for (int i = first; i < text.Length; i++)
        {
            if (!QuoteMarks.IsMark(text[i]) || IsApostrophe(text, i))
            {
                continue;
            }

            if (QuoteMarks.Closes(text, i, mark) && !(QuoteMarks.Opens(text, i, pack) && i == first))
            {
                stack.Push((mark, -1));
                return true;
            }

            return false;
        }

        return false;
    }

    /// <summary>How many marks below the top of the stack the one lies that the mark closes, or null.</summary>
    private static int? Closer(string text, int at, Stack<(char Mark, int At)> stack)
    {
        int depth = 0;
        foreach ((char mark, _) in stack)
        {
            if (QuoteMarks.Closes(text, at, mark))
            {
                return depth;
            }

            depth++;
        }

        return null;
    }

    private static bool IsApostrophe(string text, int at) => text[at] is '\'' or '’' or '‘'
        && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    private static void Add(List<MarkedSpan> spans, string text, char mark, int from, int to, bool continues, bool runsOn)
    {
        int start = from + 1, end = to;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            spans.Add(new MarkedSpan(new TextSpan(Math.Max(0, from), Math.Min(text.Length, to + 1)), new TextSpan(start, end)) { Opener = mark, Continues = continues, RunsOn = runsOn });
        }
    }
}
