using System.Collections.Frozen;
using System.Text;

namespace Synoptic.Extract.Markup;

/// <summary>Cuts a page tree into segments of text and counts what lies in each block-level element.</summary>
internal sealed class PageSegmenter
{
    /// <summary>A page's segments beyond this many are not read.</summary>
    public const int MaximumSegments = 20_000;

    private static readonly FrozenSet<string> Skipped = new[]
    {
        "script", "style", "template", "head", "iframe", "canvas", "object", "embed", "svg", "math", "select", "option", "textarea", "input",
        "noframes", "noembed", "datalist", "progress", "meter", "audio", "video", "map", "area", "title", "noscript",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blocks = new[]
    {
        "html", "body", "p", "div", "section", "article", "main", "aside", "header", "footer", "nav", "h1", "h2", "h3", "h4", "h5", "h6", "ul",
        "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "figure",
        "figcaption", "form", "fieldset", "legend", "address", "details", "summary", "center", "hgroup", "menu", "dir", "listing", "xmp",
        "plaintext", "search", "dialog", "button", "label",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<PageSegment> _segments = [];
    private readonly List<PageBox> _boxes = [];
    private readonly Dictionary<string, HintKind> _hints = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();
    private PageSegment? _open;
    private bool _break;
    private int _links, _bold, _italic, _hidden;
    private string? _target;
    private bool _newLink;
    private readonly List<HintKind> _inline = [];

    private readonly PageDocument _document;

    private PageSegmenter(PageDocument document) => _document = document;

    /// <summary>Cuts a page.</summary>
    public static SegmentedPage Cut(PageDocument document)
    {
        PageSegmenter segmenter = new(document);
        if (document.Root is { } root)
        {
            PageBox box = segmenter.BoxFor(root, null);
            segmenter.Children(root, box);
            segmenter.Flush(box);
            segmenter.Count();
        }

        return new SegmentedPage(document, segmenter._segments, segmenter._boxes);
    }

    /// <summary>Hints of an element's class, id, role and microdata.</summary>
    private HintKind HintsOf(PageElement element)
    {
        HintKind hints = HintKind.None;
        foreach (string attribute in (ReadOnlySpan<string>)["class", "id", "role", "itemprop", "data-testid", "data-component", "data-type"])
        {
            if (element[attribute] is { Length: > 0 } value)
            {
                if (!_hints.TryGetValue(value, out HintKind known))
                {
                    known = ClassHints.Read(value);
                    _hints[value] = known;
                }

                hints |= known;
            }
        }

        return hints;
    }

    private PageBox BoxFor(PageElement element, PageBox? parent)
    {
        HashCode signature = default;
        signature.Add(element.Name, StringComparer.Ordinal);
        signature.Add(element["class"] ?? "", StringComparer.Ordinal);
        PageBox? above = parent;
        for (int level = 0; level < 2 && above is not null; level++, above = above.Parent)
        {
            signature.Add(above.Element.Name, StringComparer.Ordinal);
            signature.Add(above.Element["class"] ?? "", StringComparer.Ordinal);
        }

        PageBox box = new(element, parent, HintsOf(element)) { Signature = signature.ToHashCode(), First = _segments.Count };
        _boxes.Add(box);
        return box;
    }

    private void Children(PageElement element, PageBox box)
    {
        foreach (PageNode child in element.Children.Nodes)
        {
            if (_segments.Count >= MaximumSegments)
            {
                return;
            }

            if (child is PageText text)
            {
                Append(text, box);
            }
            else if (child is PageElement inner && !Skipped.Contains(inner.Name))
            {
                Element(inner, box);
            }
        }
    }

    private void Element(PageElement element, PageBox box)
    {
        if (element.Name is "br" or "hr")
        {
            if (box.Element.Name is ['h', >= '1' and <= '6'])
            {
                Append(new PageText(_document, " ", -1, 0), box);
                return;
            }

            Flush(box);
            _break = true;
            return;
        }

        bool hides = element["hidden"] is not null || element["aria-hidden"] is "true"
            || (element["style"] is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));
        bool link = element.Name == "a" && element["href"] is not null;
        bool bold = element.Name is "b" or "strong";
        bool italic = element.Name is "i" or "em" or "cite";
        (_hidden, _bold, _italic) = (_hidden + (hides ? 1 : 0), _bold + (bold ? 1 : 0), _italic + (italic ? 1 : 0));
        if (link)
        {
            (_links, _newLink, _target) = (_links + 1, true, element["href"]);
        }

        if (Blocks.Contains(element.Name))
        {
            Flush(box);
            PageBox inner = BoxFor(element, box);
            Children(element, inner);
            Flush(inner);
        }
        else
        {
            _inline.Add(HintsOf(element));
            Children(element, box);
            _inline.RemoveAt(_inline.Count - 1);
        }

        (_hidden, _bold, _italic) = (_hidden - (hides ? 1 : 0), _bold - (bold ? 1 : 0), _italic - (italic ? 1 : 0));
        _links -= link ? 1 : 0;
    }

    private void Append(PageText part, PageBox box)
    {
        int solid = 0;
        foreach (char c in part.Text)
        {
            solid += char.IsWhiteSpace(c) ? 0 : 1;
        }

        if (solid == 0 && _open is null)
        {
            return;
        }

        if (_open is null)
        {
            _open = new PageSegment(box) { AfterBreak = _break };
            _break = false;
        }

        _open.Parts.Add(part);
        if (solid > 0)
        {
            HintKind inline = HintKind.None;
            foreach (HintKind hint in _inline)
            {
                inline |= hint;
            }

            _open.InlineHints &= inline;
            _open.Hidden |= _hidden > 0;
            _open.Characters += solid;
            _open.LinkCharacters += _links > 0 ? solid : 0;
            _open.BoldCharacters += _bold > 0 ? solid : 0;
            _open.ItalicCharacters += _italic > 0 ? solid : 0;
            if (_links > 0 && _newLink)
            {
                _open.Links++;
                _open.Target ??= _target;
                _newLink = false;
            }
        }
    }

    private void Flush(PageBox box)
    {
        if (_open is null)
        {
            _break = false;
            return;
        }

        PageSegment segment = _open;
        _open = null;
        _break = false;
        FoldedText.Append(segment.Parts, _text);
        segment.Text = _text.ToString();
        _text.Clear();
        if (segment.Text.Length == 0)
        {
            return;
        }

        segment.Shape = TextShape.Of(segment.Text);
        _segments.Add(segment);
    }

    private void Count()
    {
        foreach (PageSegment segment in _segments)
        {
            bool isLong = segment.Shape.Words >= 15 && segment.LinkDensity < 0.4;
            for (PageBox? box = segment.Box; box is not null; box = box.Parent)
            {
                box.Characters += segment.Characters;
                box.LinkCharacters += segment.LinkCharacters;
                box.Segments++;
                box.LongSegments += isLong ? 1 : 0;
            }
        }
    }
}
