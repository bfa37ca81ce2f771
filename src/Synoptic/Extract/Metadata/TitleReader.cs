using System.Text.Json;
using Synoptic.Extract.Markup;

namespace Synoptic.Extract.Metadata;

/// <summary>Reads the title: what metadata and page agree on.</summary>
internal static class TitleReader
{
    private static readonly char[] Separators = ['|', '–', '—', '-', '»', '«', '·', '•', ':', '/'];

    /// <summary>The title as the page shows it and the segment that shows it (-1 where none does).</summary>
    public static (string? Title, int Segment) Read(PageFacts facts, SegmentedPage page)
    {
        string? stated = facts.Meta("og:title", "twitter:title")?.Value;
        string? headline = null;
        foreach (JsonElement article in facts.Data.Articles)
        {
            headline ??= facts.Data.Text(article, "headline");
        }

        List<string> known = [.. new[] { stated, headline, facts.Title }.OfType<string>().Select(Fold).Where(t => t.Length > 0)];
        int shown = Shown(page, known);
        if (shown >= 0)
        {
            return (page.Segments[shown].Text, shown);
        }

        string? title = stated ?? headline ?? facts.Title;
        return (title is null ? null : WithoutOutlet(Fold(title), facts.Meta("og:site_name")?.Value), -1);
    }

    /// <summary>White space folded, character references of a second encoding decoded.</summary>
    public static string Fold(string text) =>
        string.Join(' ', System.Net.WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The heading that metadata confirms; else the only top heading.
    private static int Shown(SegmentedPage page, List<string> known)
    {
        int best = -1, lone = -1, tops = 0;
        double bestScore = 0.55;
        for (int i = 0; i < page.Segments.Count; i++)
        {
            PageSegment segment = page.Segments[i];
            int level = HeadingLevel(segment.Box);
            if (segment.Shape.Words is 0 or > 60 || segment.Hidden)
            {
                continue;
            }

            if (level == 1 && segment.Shape.Words >= 3 && !InFurniture(segment.Box))
            {
                tops++;
                lone = i;
            }

            if (level is 0 or > 3 && !Marked(segment))
            {
                continue;
            }

            double agreement = known.Count == 0 ? 0 : known.Max(k => Agreement(segment.Text, k));
            double score = agreement + (level == 1 ? 0.2 : level == 2 ? 0.1 : 0) - (InFurniture(segment.Box) ? 0.3 : 0);
            if (agreement > 0.5 && score > bestScore + 1e-9)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best >= 0 ? best : tops == 1 ? lone : -1;
    }

    /// <summary>How much two titles share: 1 when the letters are the same, less when one only holds the other.</summary>
    private static double Agreement(string a, string b)
    {
        string x = PageClues.Squeeze(a), y = PageClues.Squeeze(b);
        if (x.Length < 4 || y.Length < 4)
        {
            return x == y && x.Length > 0 ? 1 : 0;
        }

        if (x == y)
        {
            return 1;
        }

        if (y.Contains(x, StringComparison.Ordinal) || x.Contains(y, StringComparison.Ordinal))
        {
            return 0.4 + (0.5 * Math.Min(x.Length, y.Length) / Math.Max(x.Length, y.Length));
        }

        HashSet<string> words = new(Fold(a).ToLowerInvariant().Split(' '), StringComparer.Ordinal);
        string[] others = Fold(b).ToLowerInvariant().Split(' ');
        int shared = others.Count(words.Contains);
        return 0.9 * shared / Math.Max(words.Count, others.Length);
    }

    private static int HeadingLevel(PageBox box)
    {
        int steps = 0;
        for (PageBox? b = box; b is not null && steps < 3; b = b.Parent, steps++)
        {
            if (b.Element.Name is ['h', >= '1' and <= '6'])
            {
                return b.Element.Name[1] - '0';
            }
        }

        return 0;
    }

    private static bool Marked(PageSegment segment) =>
        ((segment.Box.Hints | (segment.InlineHints == (HintKind)ulong.MaxValue ? 0 : segment.InlineHints)) & HintKind.Title) != 0;

    private static bool InFurniture(PageBox box)
    {
        for (PageBox? b = box; b is not null; b = b.Parent)
        {
            if (b.Element.Name is "nav" or "aside" or "footer" || (b.Hints & (HintKind.Related | HintKind.Popular | HintKind.Navigation)) != 0 && b.Element.Name is not ("body" or "html"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A title without the outlet's name before or after it.</summary>
    public static string WithoutOutlet(string title, string? outlet)
    {
        int cut = title.LastIndexOfAny(['|', '»', '·', '•']);
        cut = cut < 0 ? Math.Max(title.LastIndexOf(" - ", StringComparison.Ordinal), Math.Max(title.LastIndexOf(" – ", StringComparison.Ordinal), title.LastIndexOf(" — ", StringComparison.Ordinal))) : cut;
        if (cut <= 0)
        {
            return title;
        }

        string head = title[..cut].Trim().TrimEnd(Separators).Trim(), tail = title[cut..].Trim().TrimStart(Separators).Trim();
        bool named = outlet is not null && PageClues.Squeeze(tail).Contains(PageClues.Squeeze(outlet), StringComparison.Ordinal);
        return head.Length > 0 && (named || tail.Split(' ').Length <= 4 && head.Length > tail.Length) ? head : title;
    }
}
