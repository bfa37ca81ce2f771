using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Synoptic.Extract.Residue;

namespace Synoptic.Extract.Markup;

/// <summary>Describes each segment of a page in numbers, for the model that decides what belongs to the article.</summary>
/// <remarks>
/// In the line of Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection using shallow text features" (WSDM 2010): the shape of
/// the text, its links, its place and its neighbours; and what markup, class names and metadata say. No feature depends on a language.
/// </remarks>
internal sealed class SegmentFeatures
{
    private static readonly ImmutableArray<HintKind> Hints = [.. Enum.GetValues<HintKind>().Where(h => h != HintKind.None)];

    private static readonly ImmutableArray<string> Ancestors =
        ["article", "main", "section", "aside", "nav", "header", "footer", "form", "figure", "table", "ul", "ol", "blockquote", "li", "button"];

    private const int LongestPhrase = 12, LongestClue = 60, Highest = 12, Beyond = 13;

    private static readonly string[] OwnNames =
    [
        "chars", "words", "links", "linkDensity", "digits", "upper", "commas", "ends", "closing", "opening", "wordLength", "quotes", "signs",
        "bold", "italic", "hidden", "afterBreak", "tag", "depth", "parentChars", "parentLinks", "parentLong", "parentSegments", "parentShare",
        "grandChars", "grandLinks", "grandLong", "grandShare", "greatShare", "position", "textBefore", "textAfter", "longBefore", "longAfter",
        "bestUp", "bestScore", "parentScore", "grandScore", "prevChars", "prevLinks", "nextChars", "nextLinks", "prev2Chars", "next2Chars",
        "prevSame", "nextSame", "aroundChars", "aroundLinks", "kinCount", "kinChars", "kinLinks", "kinShare", "repeats", "isTitle", "afterTitle",
        "inDescription", "inBody", "hasBody", "articleShare", "prevTag", "nextTag", "pageChars", "pageLinks", "ownShare", "restLinks", "parentMean",
        "titleUp", "sinceTitle", "phrase", "phraseShare", "sincePhrase", "sinceHeading", "headingPhrase",
    ];

    private static readonly string[] AncestorNames = [.. Ancestors.Select(a => "up:" + a)];
    private static readonly string[] HintNames = [.. Hints.Select(h => "hint:" + h)];

    /// <summary>Names of the features, in order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. OwnNames, .. AncestorNames, .. HintNames];

    /// <summary>Number of features of a segment.</summary>
    public static int Count => Names.Length;

    private readonly SegmentedPage _page;
    private readonly PageClues _clues;
    private readonly int _total;
    private readonly PageBox? _best;
    private readonly bool[] _titles;

    private SegmentFeatures(SegmentedPage page, PageClues clues)
    {
        foreach (PageBox box in page.Boxes)
        {
            box.Ancestor = Ancestors.IndexOf(box.Element.Name);
        }

        _page = page;
        _clues = clues;
        _total = Math.Max(1, page.Segments.Sum(s => s.Characters));
        _best = ScoreBoxes(page);
        _titles = new bool[page.Segments.Count];
    }

    /// <summary>The features of all segments, <see cref="Count"/> numbers each.</summary>
    public static float[] Of(SegmentedPage page, PageClues clues)
    {
        float[] all = new float[page.Segments.Count * Count];
        Fill(page, clues, all);
        return all;
    }

    /// <summary>Writes the features of all segments, <see cref="Count"/> numbers each.</summary>
    public static void Fill(SegmentedPage page, PageClues clues, Span<float> into) => new SegmentFeatures(page, clues).All(into);

    // Paragraph-like segments give to their box and half to the one above, as readability tools do.
    private static PageBox? ScoreBoxes(SegmentedPage page)
    {
        foreach (PageSegment segment in page.Segments)
        {
            if (segment.Shape.Words < 8 || segment.LinkDensity > 0.5)
            {
                continue;
            }

            double score = (1 + segment.Shape.Commas + Math.Min(3, segment.Shape.Words / 20.0)) * (1 - segment.LinkDensity);
            PageBox? box = segment.Box;
            for (double share = 1; share > 0.2 && box is not null; share /= 2, box = box.Parent)
            {
                box.Score += score * share;
            }
        }

        PageBox? best = null;
        foreach (PageBox box in page.Boxes)
        {
            if (best is null || box.Score * (1 - box.LinkDensity) > best.Score * (1 - best.LinkDensity))
            {
                best = box;
            }
        }

        return best;
    }

    private void All(Span<float> all)
    {
        IReadOnlyList<PageSegment> segments = _page.Segments;
        (int Count, int Characters, int Links)[] kin = new (int, int, int)[_page.Boxes.Count + 1];
        Dictionary<string, int> repeats = new(StringComparer.Ordinal);
        int totalLong = 0;
        foreach (PageSegment s in segments)
        {
            ref (int Count, int Characters, int Links) own = ref kin[s.Box.Kin];
            own = (own.Count + 1, own.Characters + s.Characters, own.Links + s.LinkCharacters);
            CollectionsMarshal.GetValueRefOrAddDefault(repeats, s.Text, out _)++;
            totalLong += IsLong(s) ? 1 : 0;
        }

        int titleAt = FindTitle();
        Span<char> clue = stackalloc char[LongestClue];
        int before = 0, longBefore = 0, atTitle = 0, lastPhrase = -30, lastHeading = -30, headingPhrase = 0;
        double pageLinks = segments.Sum(s => (double)s.LinkCharacters) / _total;
        for (int i = 0; i < segments.Count; i++)
        {
            PageSegment s = segments[i];
            Span<float> f = all.Slice(i * Count, Count);
            int n = 0;
            TextShape shape = s.Shape;
            PageBox parent = s.Box;
            PageBox? grand = parent.Parent;
            PageBox? great = grand?.Parent;
            float chars = MathF.Log(1 + s.Characters);
            f[n++] = chars;
            f[n++] = MathF.Log(1 + shape.Words);
            f[n++] = Math.Min(s.Links, 20);
            f[n++] = (float)s.LinkDensity;
            f[n++] = Share(shape.Digits, s.Characters);
            f[n++] = Share(shape.Uppercase, shape.Uppercase + shape.Lowercase);
            f[n++] = Math.Min(shape.Commas, 10);
            f[n++] = Math.Min(shape.Ends, 10);
            f[n++] = shape.Closing;
            f[n++] = shape.Opening;
            f[n++] = shape.Words == 0 ? 0 : Math.Min(20f, (float)shape.Letters / shape.Words);
            f[n++] = Math.Min(shape.Quotes, 6);
            f[n++] = Math.Min(shape.Signs, 8);
            f[n++] = Share(s.BoldCharacters, s.Characters);
            f[n++] = Share(s.ItalicCharacters, s.Characters);
            f[n++] = s.Hidden ? 1 : 0;
            f[n++] = s.AfterBreak ? 1 : 0;
            f[n++] = Tag(parent.Element.Name);
            f[n++] = Math.Min(parent.Depth, 40);
            f[n++] = MathF.Log(1 + parent.Characters);
            f[n++] = (float)parent.LinkDensity;
            f[n++] = Math.Min(parent.LongSegments, 40);
            f[n++] = Math.Min(parent.Segments, 100);
            f[n++] = Share(parent.Characters, _total);
            f[n++] = MathF.Log(1 + (grand?.Characters ?? 0));
            f[n++] = (float)(grand?.LinkDensity ?? 0);
            f[n++] = Math.Min(grand?.LongSegments ?? 0, 40);
            f[n++] = Share(grand?.Characters ?? 0, _total);
            f[n++] = Share(great?.Characters ?? 0, _total);
            f[n++] = (float)i / segments.Count;
            f[n++] = Share(before, _total);
            f[n++] = Share(_total - before - s.Characters, _total);
            f[n++] = Share(longBefore, totalLong);
            f[n++] = Share(totalLong - longBefore - (IsLong(s) ? 1 : 0), totalLong);
            f[n++] = StepsUpTo(parent, _best);
            f[n++] = MathF.Log(1 + (float)(_best?.Score ?? 0));
            f[n++] = Share(parent.Score, _best?.Score ?? 0);
            f[n++] = Share(grand?.Score ?? 0, _best?.Score ?? 0);
            f[n++] = At(i - 1)?.Characters is { } p1 ? MathF.Log(1 + p1) : -1;
            f[n++] = (float)(At(i - 1)?.LinkDensity ?? -1);
            f[n++] = At(i + 1)?.Characters is { } n1 ? MathF.Log(1 + n1) : -1;
            f[n++] = (float)(At(i + 1)?.LinkDensity ?? -1);
            f[n++] = At(i - 2)?.Characters is { } p2 ? MathF.Log(1 + p2) : -1;
            f[n++] = At(i + 2)?.Characters is { } n2 ? MathF.Log(1 + n2) : -1;
            f[n++] = At(i - 1)?.Box.Kin == parent.Kin ? 1 : 0;
            f[n++] = At(i + 1)?.Box.Kin == parent.Kin ? 1 : 0;
            (f[n], f[n + 1]) = Around(i);
            n += 2;
            (int kinCount, int kinChars, int kinLinks) = kin[parent.Kin];
            f[n++] = Math.Min(kinCount, 100);
            f[n++] = MathF.Log(1 + ((float)kinChars / kinCount));
            f[n++] = Share(kinLinks, kinChars);
            f[n++] = Share(kinChars, _total);
            f[n++] = Math.Min(repeats[s.Text], 10);
            f[n++] = _titles[i] ? 1 : 0;
            f[n++] = titleAt < 0 ? -100 : Math.Clamp(i - titleAt, -50, 100);
            ReadOnlySpan<char> squeezed = clue[..(_clues.Description is null && _clues.Body is null ? 0 : PageClues.Squeeze(s.Text, clue))];
            f[n++] = InClue(squeezed, _clues.Description);
            f[n++] = InClue(squeezed, _clues.Body);
            f[n++] = _clues.Body is null ? 0 : 1;
            f[n++] = ArticleShare(parent);
            f[n++] = At(i - 1) is { } before1 ? Tag(before1.Box.Element.Name) : -1;
            f[n++] = At(i + 1) is { } after1 ? Tag(after1.Box.Element.Name) : -1;
            f[n++] = MathF.Log(1 + _total);
            f[n++] = (float)pageLinks;
            f[n++] = Share(s.Characters, parent.Characters);
            f[n++] = RestLinks(s);
            f[n++] = MathF.Log(1 + ((float)parent.Characters / parent.Segments));
            f[n++] = titleAt < 0 ? -1 : StepsToCommon(parent, segments[titleAt].Box);
            f[n++] = titleAt < 0 || i < titleAt ? -1 : MathF.Log(1 + before - atTitle);
            FurnitureMatch phrase = shape.Words <= LongestPhrase ? s.Furniture : default;
            f[n++] = (int)phrase.Place;
            f[n++] = (float)phrase.Share;
            f[n++] = Math.Min(i - lastPhrase, 30);
            f[n++] = Math.Min(i - lastHeading, 30);
            f[n++] = headingPhrase;
            lastPhrase = phrase.Place == FurniturePlace.Whole ? i : lastPhrase;
            if (Tag(parent.Element.Name) is >= 3 and <= 5)
            {
                (lastHeading, headingPhrase) = (i, (int)phrase.Place);
            }

            atTitle = i == titleAt ? before : atTitle;
            Above(s, f.Slice(n, Ancestors.Length), f[(n + Ancestors.Length)..]);
            before += s.Characters;
            longBefore += IsLong(s) ? 1 : 0;
        }
    }

    // Links in what else stands in the smallest box that holds more than this segment: high for the blurb under a linked headline.
    private static float RestLinks(PageSegment s)
    {
        PageBox? box = s.Box;
        while (box is not null && box.Characters <= s.Characters)
        {
            box = box.Parent;
        }

        return box is null ? -1 : Share(box.LinkCharacters - s.LinkCharacters, box.Characters - s.Characters);
    }

    private static float StepsToCommon(PageBox box, PageBox other)
    {
        int steps = 0;
        for (PageBox? b = box; b is not null; b = b.Parent, steps++)
        {
            if (StepsUpTo(other, b) < 13 || b.Parent is null)
            {
                return Math.Min(steps, 13);
            }
        }

        return 13;
    }

    private PageSegment? At(int index) => index >= 0 && index < _page.Segments.Count ? _page.Segments[index] : null;

    private static bool IsLong(PageSegment s) => s.Shape.Words >= 15 && s.LinkDensity < 0.4;

    private static float Share(double part, double whole) => whole <= 0 ? 0 : (float)(part / whole);

    private (float Characters, float Links) Around(int index)
    {
        float characters = 0, links = 0, weight = 0;
        for (int d = -4; d <= 4; d++)
        {
            if (d != 0 && At(index + d) is { } s)
            {
                float w = 1f / Math.Abs(d);
                characters += w * MathF.Log(1 + s.Characters);
                links += w * (float)s.LinkDensity;
                weight += w;
            }
        }

        return weight == 0 ? (0, 0) : (characters / weight, links / weight);
    }

    private static float StepsUpTo(PageBox box, PageBox? target)
    {
        int steps = 0;
        for (PageBox? b = box; b is not null; b = b.Parent, steps++)
        {
            if (b == target)
            {
                return Math.Min(steps, 12);
            }
        }

        return 13;
    }

    /// <summary>How far above a segment elements of some names and with some hints stand.</summary>
    private static void Above(PageSegment segment, Span<float> names, Span<float> hints)
    {
        names.Fill(Beyond);
        hints.Fill(Beyond);
        HintKind seen = segment.OwnHints;
        Set(seen, -1, hints);
        int steps = 0;
        for (PageBox? b = segment.Box; b is not null && steps < Highest; b = b.Parent, steps++)
        {
            if (b.Ancestor >= 0 && names[b.Ancestor] == Beyond)
            {
                names[b.Ancestor] = steps;
            }

            HintKind fresh = b.Hints & ~seen;
            Set(fresh, steps, hints);
            seen |= fresh;
        }

        static void Set(HintKind kinds, int steps, Span<float> into)
        {
            ulong bits = (ulong)kinds;
            while (bits != 0)
            {
                into[System.Numerics.BitOperations.TrailingZeroCount(bits)] = steps;
                bits &= bits - 1;
            }
        }
    }

    private float ArticleShare(PageBox box)
    {
        for (PageBox? b = box; b is not null; b = b.Parent)
        {
            if (b.Element.Name == "article")
            {
                return Share(b.Characters, _total);
            }
        }

        return -1;
    }

    private int FindTitle()
    {
        int first = -1, heading = -1;
        for (int i = 0; i < _page.Segments.Count; i++)
        {
            _titles[i] = IsTitle(_page.Segments[i]);
            if (_titles[i] && heading < 0)
            {
                first = first < 0 ? i : first;
                if (_page.Segments[i].Box.Element.Name == "h1")
                {
                    heading = i;
                }
            }
        }

        return heading < 0 ? first : heading;
    }

    private bool IsTitle(PageSegment s)
    {
        if (_clues.Title is not { Length: > 5 } title || s.Shape.Words > 60)
        {
            return false;
        }

        int at = 0;
        while (at < s.Text.Length && !char.IsLetterOrDigit(s.Text[at]))
        {
            at++;
        }

        if (at == s.Text.Length || char.ToLowerInvariant(s.Text[at]) != title[0])
        {
            return false;
        }

        string squeezed = PageClues.Squeeze(s.Text);
        return squeezed.Length > 5 && (title.StartsWith(squeezed, StringComparison.Ordinal) ? squeezed.Length * 2 > title.Length
            : squeezed.StartsWith(title, StringComparison.Ordinal) && title.Length * 2 > squeezed.Length);
    }

    private static float InClue(ReadOnlySpan<char> squeezed, string? clue)
    {
        if (clue is null)
        {
            return -1;
        }

        return squeezed.Length < 8 ? 0 : clue.AsSpan().Contains(squeezed, StringComparison.Ordinal) ? 1 : 0;
    }

    private static float Tag(string name) => name switch
    {
        "p" => 0,
        "blockquote" or "pre" => 1,
        "div" or "section" or "article" or "main" or "center" or "body" => 2,
        "h1" => 3,
        "h2" => 4,
        "h3" or "h4" or "h5" or "h6" => 5,
        "li" => 6,
        "dd" or "dt" => 7,
        "td" or "th" or "caption" => 8,
        "figcaption" or "figure" => 9,
        _ => 10,
    };
}
