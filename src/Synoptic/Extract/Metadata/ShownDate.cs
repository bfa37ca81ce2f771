using System.Globalization;
using Synoptic.Extract.Markup;
using Synoptic.Languages;

namespace Synoptic.Extract.Metadata;

/// <summary>Finds the date that a page shows as its own: by its element, its label and how near it stands to the title.</summary>
internal sealed class ShownDate(PageFacts facts, SegmentedPage page, LanguagePack pack, int title)
{
    private const int MostTimes = 60, LongestLine = 40, LabelledLine = 60, Certain = 5, ShortLine = 8, Beside = 3;
    private const HintKind Elsewhere = HintKind.Comment | HintKind.Related | HintKind.Widget | HintKind.Footer | HintKind.Popular;
    private string? _best, _from;
    private int _score;
    private bool _near;

    private readonly HashSet<PageNode> _aroundTitle = [];
    private readonly int[] _starts = Starts(page);
    private int _title;

    /// <summary>The best date, where it was read ("time" or "text"), and whether its place says that it is the article's; null when the page shows none.</summary>
    public (string Iso, string From, bool Certain)? Find()
    {
        FindTitle();
        foreach (PageElement element in facts.Times.Take(MostTimes))
        {
            Time(element);
        }

        for (int i = 0; i < page.Segments.Count; i++)
        {
            Text(page.Segments[i], i);
        }

        return _best is null ? null : (_best, _from!, _near && _score >= Certain);
    }

    private void Time(PageElement element)
    {
        string marks = string.Concat(element["class"], " ", element["id"], " ", element["itemprop"]);
        bool published = element["pubdate"] is not null || Has(marks, "publi") || Has(marks, "entry-date");
        bool changed = !published && (Has(marks, "updat") || Has(marks, "modif"));
        int near = Nearness(IndexAt(element.Source));
        int mark = InFurniture(element) ? near == Beside ? -2 : -6 : published ? 2 : 0;
        int score = 3 + mark - (changed ? 3 : 0);
        if (score + near <= _score)
        {
            return;
        }

        string words = PageFacts.WordsOf(element, 200);
        string? stated = DateText.Read(element["datetime"], pack), shown = DateText.Read(words, pack);
        string? iso = stated is not null && shown is not null && Differs(stated, shown) ? shown : stated ?? shown;
        Offer(iso, "time", near, score);
    }

    private void Text(PageSegment segment, int index)
    {
        int words = segment.Shape.Words;
        if (segment.Shape.Digits < 2 || words > LabelledLine || index == title)
        {
            return;
        }

        bool labelled = pack.Furniture.DateLabels.Any(l => segment.Text.StartsWith(l, StringComparison.OrdinalIgnoreCase));
        HintKind hints = segment.Box.Hints | (segment.Box.Parent?.Hints ?? 0) | segment.OwnHints;
        bool dated = (hints & HintKind.Date) != 0;
        int near = Nearness(index);
        int score = (dated ? 2 : 0) + (words <= ShortLine ? 2 : 0) + (segment.LinkDensity < 0.5 ? 1 : 0) + (labelled ? 2 : 0)
            - ((hints & Elsewhere) != 0 ? 4 : Furnished(segment.Box) ? near == Beside ? 2 : 4 : 0) - (SegmentKinds.IsCaption(segment) ? 3 : 0);

        // Reading a date costs more than all else: only where it could be the best.
        if (score + near > _score && (words <= LongestLine || labelled || dated) && Day(segment.Text) is { } day && DateText.IsPlausible(day))
        {
            Offer(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "text", near, score);
        }
    }

    private void Offer(string? iso, string from, int near, int score)
    {
        if (iso is not null && score + near > _score)
        {
            (_best, _from, _score, _near) = (iso, from, score + near, near > 0);
        }
    }

    private DateOnly? Day(string text) => DateText.First(text, pack)
        ?? (DateText.Read(text, pack) is { } iso ? DateOnly.Parse(iso.AsSpan(0, 10), CultureInfo.InvariantCulture) : (DateOnly?)null)
        ?? DateText.Short(text, pack);

    // A heading that is not worded as the metadata has it is a title all the same.
    private void FindTitle()
    {
        _title = title >= 0 ? title : Heading() is { } heading ? IndexAt(heading.Source) + 1 : -1;
        PageNode? node = _title >= 0 && _title < page.Segments.Count ? page.Segments[_title].Box.Element : null;
        for (; node is not null; node = node.Up)
        {
            _aroundTitle.Add(node);
        }
    }

    private PageElement? Heading()
    {
        string named = PageClues.Squeeze(facts.Meta("og:title")?.Value ?? facts.Title ?? "");
        return named.Length < 10 ? null : facts.Headings.FirstOrDefault(h => PageClues.Squeeze(PageFacts.WordsOf(h)) is { Length: >= 10 } words
            && (words.Contains(named, StringComparison.Ordinal) || named.Contains(words, StringComparison.Ordinal)));
    }

    // An article's date stands round its title.
    private int Nearness(int index) => _title < 0 || index < 0 ? 0 : (index - _title) switch
    {
        >= -3 and <= 6 => Beside,
        >= -6 and <= 14 => 1,
        _ => 0,
    };

    /// <summary>The index of the last segment that starts before a place in the source, or -1.</summary>
    private int IndexAt(int source)
    {
        int at = Array.BinarySearch(_starts, source);
        return at < 0 ? ~at - 1 : at;
    }

    // White space has no place of its own; a foster-parented text may stand before what precedes it in the tree.
    private static int[] Starts(SegmentedPage page)
    {
        int[] starts = new int[page.Segments.Count];
        int last = 0;
        for (int i = 0; i < starts.Length; i++)
        {
            last = Math.Max(last, page.Segments[i].Parts.FirstOrDefault(p => p.Source >= 0)?.Source ?? last);
            starts[i] = last;
        }

        return starts;
    }

    // The day that readers see is the day of publication; a few hours' difference is a matter of time zones.
    private static bool Differs(string stated, string shown) =>
        DateOnly.TryParseExact(stated.AsSpan(0, 10), "yyyy-MM-dd", out DateOnly a) && DateOnly.TryParseExact(shown.AsSpan(0, 10), "yyyy-MM-dd", out DateOnly b) && a != b;

    private static bool Has(string marks, string part) => marks.Contains(part, StringComparison.OrdinalIgnoreCase);

    private bool Furnished(PageBox box)
    {
        for (PageBox? b = box; b is not null && !_aroundTitle.Contains(b.Element); b = b.Parent)
        {
            if (b.Element.Name is "aside" or "nav" or "footer" or "blockquote")
            {
                return true;
            }
        }

        return false;
    }

    private bool InFurniture(PageNode node)
    {
        for (PageNode? up = node.Up; up is PageElement element && !_aroundTitle.Contains(up); up = up.Up)
        {
            if (element.Name is "aside" or "nav" or "footer" or "blockquote"
                || ((ClassHints.Read(element["class"]) | ClassHints.Read(element["id"])) & (HintKind.Comment | HintKind.Related | HintKind.Popular)) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
