using System.Globalization;

namespace Synoptic.Ingest.Feeds.Xml;

/// <summary>Builds what a reader of XML finds. Items are handed out as they end and not kept, so that the tree stays small.</summary>
/// <param name="document">Address of the document.</param>
/// <param name="item">Takes an item and the root.</param>
internal sealed class FeedTree(Uri? document, Action<FeedElement, FeedElement> item)
{
    private FeedElement? _top;
    private int _depth;

    /// <summary>The root, once it is there.</summary>
    public FeedElement? Root { get; private set; }

    /// <summary>The element that is open.</summary>
    public FeedElement? Top => _top;

    /// <summary>How many items were handed out.</summary>
    public int Items { get; private set; }

    /// <summary>True when no further item is taken.</summary>
    public bool IsFull => Items >= FeedReader.MostItems;

    /// <summary>Whether an element is an item of a feed, by where it stands.</summary>
    public static bool IsItem(FeedElement element) => element.Name switch
    {
        "item" => element.Parent is null or { Name: "channel" or "rss" or "rdf:rdf" or "rdf" or "items" },
        "entry" => element.Parent is null or { Name: "feed" },
        "url" => element.Parent is { Name: "urlset" },
        "sitemap" => element.Parent is { Name: "sitemapindex" },
        _ => false,
    };

    /// <summary>An element begins.</summary>
    public void Open(string name, string tag, IReadOnlyList<KeyValuePair<string, string>> attributes, int line)
    {
        if (++_depth > FeedReader.Deepest)
        {
            throw new FeedFormatException(string.Create(CultureInfo.InvariantCulture, $"line {line}: elements are nested deeper than {FeedReader.Deepest}"));
        }

        FeedElement element = new(_top, name, tag, attributes, document);
        _top?.Nodes.Add(element);
        Root ??= element;
        _top = element;
    }

    /// <summary>Text comes.</summary>
    public void Text(string text)
    {
        // Space between the parts of a feed means nothing, and there is much of it.
        if (_top is not null && (_top.Parent?.Parent is not null || !string.IsNullOrWhiteSpace(text)))
        {
            _top.Nodes.Add(text);
        }
    }

    /// <summary>The open element ends.</summary>
    public void Close()
    {
        if (_top is not { } element)
        {
            return;
        }

        (_top, _depth) = (element.Parent, _depth - 1);
        if (IsItem(element))
        {
            element.Parent?.Nodes.RemoveAt(element.Parent.Nodes.Count - 1);
            Items++;
            item(element, Root!);
        }
    }

    /// <summary>The document ends, whatever is open.</summary>
    public void End()
    {
        while (_top is not null)
        {
            Close();
        }
    }
}
