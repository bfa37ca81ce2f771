using System.Runtime.InteropServices;

namespace Synoptic.Extract.Markup;

/// <summary>Cuts a page tree into segments of text and counts what lies in each block-level element.</summary>
internal sealed class PageSegmenter
{
    /// <summary>A page's segments beyond this many are not read.</summary>
    public const int MaximumSegments = 20_000;

    private readonly List<PageSegment> _segments = [];
    private readonly List<PageBox> _boxes = [];
    private readonly Dictionary<(string Name, string Class), int> _designs = [];
    private readonly Dictionary<(int Own, int Parent, int Grand), int> _kin = [];
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

    private PageBox BoxFor(PageElement element, PageBox? parent)
    {
        PageBox box = new(element, parent, _document.HintsOf(element))
        {
            First = _segments.Count,
            Design = Number(_designs, (element.Name, element["class"] ?? "")),
        };
        box.Kin = Number(_kin, (box.Design, parent?.Design ?? 0, parent?.Parent?.Design ?? 0));
        _boxes.Add(box);
        return box;
    }

    // From one, in the order in which they are met.
    private static int Number<T>(Dictionary<T, int> numbers, T of)
        where T : notnull
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, of, out _);
        return number == 0 ? number = numbers.Count : number;
    }

    private void Children(PageElement element, PageBox box)
    {
        foreach (PageNode child in element.Children)
        {
            if (_segments.Count >= MaximumSegments)
            {
                return;
            }

            if (child is PageText text)
            {
                Append(text, box);
            }
            else if (child is PageElement inner && (inner.Kinds & ElementKinds.Skipped) == 0)
            {
                Element(inner, box);
            }
        }
    }

    private void Element(PageElement element, PageBox box)
    {
        if ((element.Kinds & ElementKinds.Break) != 0)
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

        bool hides = (element.AttributeKinds & AttributeKinds.Hiding) != 0 && Hides(element);
        bool link = element.Name == "a" && element["href"] is not null;
        bool bold = (element.Kinds & ElementKinds.Bold) != 0;
        bool italic = (element.Kinds & ElementKinds.Italic) != 0;
        (_hidden, _bold, _italic) = (_hidden + (hides ? 1 : 0), _bold + (bold ? 1 : 0), _italic + (italic ? 1 : 0));
        if (link)
        {
            (_links, _newLink, _target) = (_links + 1, true, element["href"]);
        }

        if ((element.Kinds & ElementKinds.Block) != 0)
        {
            Flush(box);
            PageBox inner = BoxFor(element, box);
            Children(element, inner);
            Flush(inner);
        }
        else
        {
            _inline.Add(_document.HintsOf(element));
            Children(element, box);
            _inline.RemoveAt(_inline.Count - 1);
        }

        (_hidden, _bold, _italic) = (_hidden - (hides ? 1 : 0), _bold - (bold ? 1 : 0), _italic - (italic ? 1 : 0));
        _links -= link ? 1 : 0;
    }

    private static bool Hides(PageElement element) => element["hidden"] is not null || element["aria-hidden"] is "true"
        || (element["style"] is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private void Append(PageText part, PageBox box)
    {
        int solid = FoldedText.Solid(part.Text);

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
        segment.Text = FoldedText.Of(segment.Parts);
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
