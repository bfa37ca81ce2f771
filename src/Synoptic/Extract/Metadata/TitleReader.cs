using System.Text;
using System.Text.Json;
using Synoptic.Extract.Markup;

namespace Synoptic.Extract.Metadata;

/// <summary>Reads the title: what metadata states, without the outlet's name, and the heading that shows it.</summary>
internal sealed class TitleReader
{
    private const int LongestTail = 5;
    private readonly SegmentedPage _page;
    private readonly string? _outlet;
    private readonly string? _stated;
    private readonly string? _headline;
    private readonly string? _element;
    private readonly Told? _told;

    private TitleReader(PageFacts facts, SegmentedPage page)
    {
        _page = page;
        _outlet = facts.Meta("og:site_name")?.Value;
        _stated = Usable(facts.Meta("og:title")?.Value) ?? Usable(facts.Meta("twitter:title")?.Value);
        foreach (JsonElement article in facts.Data.Articles)
        {
            string? headline = Usable(facts.Data.Text(article, "headline"));
            _headline ??= headline;
            _told ??= headline is not null && article.TryGetProperty("alternativeHeadline", out _)
                ? new Told(headline, Usable(facts.Data.Text(article, "alternativeHeadline"))) : null;
        }

        _element = Usable(facts.Title);
    }

    /// <summary>The title and the segment that shows it, which may word it otherwise; -1 where none does.</summary>
    public static (string? Title, int Segment) Read(PageFacts facts, SegmentedPage page) => new TitleReader(facts, page).Choose();

    /// <summary>White space folded, character references of a second encoding decoded.</summary>
    public static string Fold(string text) =>
        string.Join(' ', System.Net.WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A text with one kind of quotation mark and dash: what typesetters change.</summary>
    public static string Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (char c in Fold(text))
        {
            plain.Append(c switch
            {
                '‘' or '’' or '‚' or '`' or '´' => '\'',
                '“' or '”' or '„' or '«' or '»' => '"',
                '–' or '—' or '‑' => '-',
                _ => c,
            });
        }

        return plain.Replace("…", "...").ToString();
    }

    private string? Usable(string? title)
    {
        if (title is null || Fold(title) is not { Length: > 0 } folded)
        {
            return null;
        }

        // A page of some outlets gives the outlet's name as its title.
        return _outlet is not null && PageClues.Squeeze(folded) == PageClues.Squeeze(_outlet) ? null : folded;
    }

    private (string? Title, int Segment) Choose()
    {
        List<string> known = [.. new[] { _stated, _headline, _element }.OfType<string>()];
        int shown = Shown(known);
        string? visible = shown < 0 ? null : _page.Segments[shown].Text;
        string? title = Deliberate(visible) ?? (_stated is not null ? Cut(_stated, _headline, visible)
            : _headline is not null ? Cut(_headline, visible, null)
            : visible ?? (_element is null ? null : Cut(_element, null, null)));
        return (title is not null && visible is not null && Plain(visible) == Plain(title) && !Confirmed(title) ? visible : title, shown);
    }

    // Quotation marks and dashes are as shown, unless both metadata and structured data write them otherwise.
    private bool Confirmed(string title) => _stated?.StartsWith(title, StringComparison.Ordinal) == true && _headline?.StartsWith(title, StringComparison.Ordinal) == true;

    // A page that tells its headline apart from other wordings says which one is the title, but for a kicker before it;
    // what it calls the alternative may be what it shows.
    private string? Deliberate(string? visible)
    {
        if (_told is not { } told || (told.Alternative is { } other && (IsSame(other, _stated) || IsSame(other, visible)) && !IsSame(other, told.Headline)))
        {
            return null;
        }

        bool kicker = _stated is not null && PageClues.Squeeze(_stated).IndexOf(PageClues.Squeeze(told.Headline), StringComparison.Ordinal) > 0;
        return kicker ? null : Cut(told.Headline, visible, null);
    }

    private static bool IsSame(string a, string? b) => b is not null && PageClues.Squeeze(a) == PageClues.Squeeze(b);

    /// <summary>A headline and what the page calls its alternative.</summary>
    private sealed record Told(string Headline, string? Alternative);

    /// <summary>A title without the outlet's name: cut where another telling of it ends, else by its last part.</summary>
    private string Cut(string title, string? other, string? another)
    {
        string plain = Plain(title);
        foreach (string shorter in new[] { other, another }.OfType<string>())
        {
            string start = Plain(shorter);
            if (start.Length >= 10 && plain.Length > start.Length && plain.StartsWith(start, StringComparison.Ordinal)
                && title.Length == plain.Length && plain[start.Length..].TrimStart() is [not (',' or '.'), ..] rest && !char.IsLetterOrDigit(rest[0]))
            {
                return title[..start.Length];
            }
        }

        return WithoutOutlet(title, _outlet);
    }

    /// <summary>A title without the outlet's name after it.</summary>
    public static string WithoutOutlet(string title, string? outlet)
    {
        string rest = title;
        while (true)
        {
            int cut = Math.Max(rest.LastIndexOfAny(['|', '｜']), Math.Max(
                rest.LastIndexOf(" - ", StringComparison.Ordinal),
                Math.Max(rest.LastIndexOf(" – ", StringComparison.Ordinal), Math.Max(rest.LastIndexOf(" — ", StringComparison.Ordinal), rest.LastIndexOf(" » ", StringComparison.Ordinal)))));
            if (cut <= 0)
            {
                return rest;
            }

            string head = rest[..cut].TrimEnd(), tail = rest[(cut + 1)..].Trim(' ', '-', '–', '—', '|', '»');
            bool named = outlet is not null && PageClues.Squeeze(tail).Length > 0
                && (PageClues.Squeeze(outlet).Contains(PageClues.Squeeze(tail), StringComparison.Ordinal) || PageClues.Squeeze(tail).Contains(PageClues.Squeeze(outlet), StringComparison.Ordinal));
            bool bar = rest[cut] is '|' or '｜';
            if (head.Length == 0 || !(named || (bar && tail.Split(' ').Length <= LongestTail && head.Length > tail.Length)))
            {
                return rest;
            }

            rest = head;
        }
    }

    // The heading that metadata confirms; else the only top heading.
    private int Shown(List<string> known)
    {
        Wording[] stated = [.. known.Select(k => new Wording(k))];
        int best = -1, lone = -1, tops = 0;
        double bestScore = 0.55;
        for (int i = 0; i < _page.Segments.Count; i++)
        {
            PageSegment segment = _page.Segments[i];
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

            double agreement = Agreement(new Wording(segment.Text), stated);
            double score = agreement + (level == 1 ? 0.2 : level == 2 ? 0.1 : 0) - (InFurniture(segment.Box) ? 0.3 : 0);
            if (agreement > 0.5 && score > bestScore + 1e-9)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best >= 0 ? best : tops == 1 ? lone : -1;
    }

    private static double Agreement(Wording shown, Wording[] stated)
    {
        double most = 0;
        foreach (Wording known in stated)
        {
            most = Math.Max(most, Agreement(shown, known));
        }

        return most;
    }

    /// <summary>How much two titles share: 1 when the letters are the same, less when one only holds the other.</summary>
    private static double Agreement(Wording a, Wording b)
    {
        string x = a.Letters, y = b.Letters;
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

        int shared = 0;
        foreach (string word in b.Words)
        {
            shared += a.Distinct.Contains(word) ? 1 : 0;
        }

        return 0.9 * shared / Math.Max(a.Distinct.Count, b.Words.Length);
    }

    /// <summary>A title in the forms in which titles are compared, each made when it is first asked for.</summary>
    private sealed class Wording(string text)
    {
        private string? _letters;
        private string[]? _words;
        private HashSet<string>? _distinct;

        public string Letters => _letters ??= PageClues.Squeeze(text);

        public string[] Words => _words ??= Fold(text).ToLowerInvariant().Split(' ');

        public HashSet<string> Distinct => _distinct ??= new(Words, StringComparer.Ordinal);
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

    private static bool Marked(PageSegment segment) => ((segment.Box.Hints | segment.OwnHints) & HintKind.Title) != 0;

    private static bool InFurniture(PageBox box)
    {
        for (PageBox? b = box; b is not null && b.Element.Name is not ("body" or "html"); b = b.Parent)
        {
            if (b.Element.Name is "nav" or "aside" or "footer" || (b.Hints & (HintKind.Related | HintKind.Popular | HintKind.Navigation)) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
