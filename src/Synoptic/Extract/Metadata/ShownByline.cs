using Synoptic.Extract.Markup;
using Synoptic.Languages;

namespace Synoptic.Extract.Metadata;

/// <summary>Finds the authors that a page shows round its title, where nothing on it states them for machines.</summary>
internal static class ShownByline
{
    private const int Before = 4, After = 12, LongestByline = 16;
    private static readonly char[] Bars = ['|', '·', '•', '⋅'];

    /// <summary>The names after a label, or none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">Index of the segment that is the title, or -1.</param>
    /// <param name="pack">The page's language.</param>
    public static IReadOnlyList<string> Find(SegmentedPage page, int title, LanguagePack pack)
    {
        for (int i = Math.Max(0, title - Before); title >= 0 && i <= Math.Min(page.Segments.Count - 1, title + After); i++)
        {
            if (i != title && page.Segments[i].Shape.Words <= LongestByline && BylineText.Labelled(page.Segments[i].Text, pack) is { Count: > 0 } names)
            {
                return names;
            }
        }

        return Lone(page, pack);
    }

    /// <summary>A name without a label: in an element that says it is the author's, or beside the date. Less sure.</summary>
    public static IReadOnlyList<string> FindBare(SegmentedPage page, int title, LanguagePack pack)
    {
        IReadOnlyList<string> marked = [], dated = [];
        for (int i = title + 1; title >= 0 && i <= Math.Min(page.Segments.Count - 1, title + After); i++)
        {
            PageSegment segment = page.Segments[i];
            if (segment.Shape.Words > LongestByline)
            {
                continue;
            }

            string words = segment.Text.Split(Bars, 2, StringSplitOptions.TrimEntries)[0];
            if (BylineText.Names(words, pack) is [{ } name] && name == words)
            {
                bool bySegment = segment.Text.Length > words.Length + 2 && IsDate(page, i, pack);
                marked = marked.Count == 0 && ((segment.Box.Hints | segment.OwnHints) & HintKind.Author) != 0 ? [words] : marked;
                dated = dated.Count == 0 && !TextShape.IsDense(words[0]) && (bySegment || IsDate(page, i + 1, pack) || IsDate(page, i - 1, pack)) ? [words] : dated;
            }
        }

        return marked.Count > 0 ? marked : dated;
    }

    // A label elsewhere counts where the whole page has but one: teasers have bylines of their own.
    private static IReadOnlyList<string> Lone(SegmentedPage page, LanguagePack pack)
    {
        IReadOnlyList<string> only = [];
        foreach (PageSegment segment in page.Segments)
        {
            if (segment.Shape.Words <= LongestByline && segment.LinkDensity < 0.9 && BylineText.Labelled(segment.Text, pack) is { Count: > 0 } names)
            {
                if (only.Count > 0 && !only.SequenceEqual(names, StringComparer.OrdinalIgnoreCase))
                {
                    return [];
                }

                only = names;
            }
        }

        return only;
    }

    private static bool IsDate(SegmentedPage page, int index, LanguagePack pack) =>
        index >= 0 && index < page.Segments.Count && page.Segments[index].Shape is { Words: <= 10, Digits: >= 2 } && DateText.First(page.Segments[index].Text, pack) is not null;
}
