using Synoptic.Extract.Markup;

namespace Synoptic.Extract.Metadata;

/// <summary>Everything on a page that speaks about the page: meta elements, links, structured data, times, the title element.</summary>
internal sealed class PageFacts
{
    private const int MostImages = 500;
    private readonly Dictionary<string, List<string>> _metas = new(StringComparer.OrdinalIgnoreCase);

    private readonly PageDocument _document;

    private PageFacts(PageDocument document) => _document = document;

    /// <summary>JSON-LD.</summary>
    public StructuredData Data { get; } = new();

    /// <summary>The <c>title</c> element.</summary>
    public PageElement? TitleElement { get; private set; }

    /// <summary>The text of the <c>title</c> element.</summary>
    public string? Title { get; private set; }

    /// <summary>The <c>lang</c> attribute of the root element.</summary>
    public string? Lang { get; private set; }

    /// <summary>The canonical address.</summary>
    public string? Canonical { get; private set; }

    /// <summary>Elements that carry microdata (<c>itemprop</c>), in order.</summary>
    public List<PageElement> Microdata { get; } = [];

    /// <summary>The <c>time</c> elements and others with a <c>datetime</c>, in order.</summary>
    public List<PageElement> Times { get; } = [];

    /// <summary>Links that name an author (<c>rel=author</c>), in order.</summary>
    public List<PageElement> AuthorLinks { get; } = [];

    /// <summary>Top headings, in order.</summary>
    public List<PageElement> Headings { get; } = [];

    /// <summary>Elements whose class or id names the author, in order.</summary>
    public List<PageElement> Bylines { get; } = [];

    /// <summary>The JSON in scripts, in order, each with whether it is structured data about the page.</summary>
    public List<(PageText Text, bool Linked)> DataTexts { get; } = [];

    /// <summary>Pictures that readers see, in order.</summary>
    public List<PageElement> Images { get; } = [];

    /// <summary>The meta elements that state the title, in order.</summary>
    public List<PageElement> TitleMetas { get; } = [];

    /// <summary>Reads a page.</summary>
    public static PageFacts Read(PageDocument document)
    {
        PageFacts facts = new(document);
        if (document.Root is { } root)
        {
            facts.Lang = root["lang"];
            facts.Walk(root, inBody: false, shown: true);
        }

        return facts;
    }

    /// <summary>All values of a meta name or property, in order.</summary>
    public IReadOnlyList<string> All(string name) => _metas.TryGetValue(name, out List<string>? values) ? values : [];

    /// <summary>The first value of the first of some meta names or properties that has one.</summary>
    public (string Name, string Value)? Meta(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_metas.TryGetValue(name, out List<string>? values))
            {
                return (name, values[0]);
            }
        }

        return null;
    }

    /// <summary>The visible words of an element.</summary>
    public static string WordsOf(PageNode node, int limit = 2000)
    {
        List<PageText> parts = [];
        Gather(node, parts, ref limit);
        return FoldedText.Of(parts);
    }

    private static void Gather(PageNode node, List<PageText> parts, ref int limit)
    {
        if (node is PageText text)
        {
            parts.Add(text);
            limit -= text.Text.Length;
        }
        else if (node is not PageElement { Name: "script" or "style" or "template" or "noscript" or "svg" })
        {
            foreach (PageNode child in node.Children)
            {
                if (limit <= 0)
                {
                    return;
                }

                Gather(child, parts, ref limit);
            }
        }
    }

    private void Walk(PageElement element, bool inBody, bool shown)
    {
        switch (element.Name)
        {
            case "title" when Title is null && !inBody:
                Title = WordsOf(element) is { Length: > 0 } title ? title : null;
                TitleElement = Title is null ? null : element;
                return;
            case "meta":
                Meta(element);
                return;
            case "link":
                if (element["rel"] is { } rel && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase))
                {
                    Canonical ??= element["href"]?.Trim();
                }

                return;
            case "script":
                Script(element);
                return;
            case "style" or "svg" or "template":
                return;
            case "h1":
                Headings.Add(element);
                break;
            case "img" or "source" when shown && Images.Count < MostImages:
                Images.Add(element);
                break;
        }

        if ((element.AttributeKinds & (AttributeKinds.Hints | AttributeKinds.Facts)) != 0 || element.Name == "time")
        {
            Note(element, inBody);
        }

        inBody |= element.Name == "body";
        shown &= element.Name != "noscript";
        foreach (PageNode child in element.Children)
        {
            if (child is PageElement inner)
            {
                Walk(inner, inBody, shown);
            }
        }
    }

    private void Script(PageElement element)
    {
        bool linked = element["type"] is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase);
        if (linked)
        {
            Data.Add(string.Concat(element.Children.OfType<PageText>().Select(t => t.Text)));
        }

        DataTexts.AddRange(element.Children.OfType<PageText>().Where(t => t.Source >= 0).Select(t => (t, linked)));
    }

    private void Note(PageElement element, bool inBody)
    {
        bool stated = (element.AttributeKinds & AttributeKinds.Facts) != 0;
        if (stated && element["itemprop"] is not null)
        {
            Microdata.Add(element);
        }

        if (element.Name == "time" || (stated && element["datetime"] is not null))
        {
            Times.Add(element);
        }

        if (stated && element["rel"] is { } kind && kind.Contains("author", StringComparison.OrdinalIgnoreCase))
        {
            AuthorLinks.Add(element);
        }

        if (inBody && Bylines.Count < 100 && ((_document.HintsOf(element["class"]) | _document.HintsOf(element["id"])) & HintKind.Author) != 0)
        {
            Bylines.Add(element);
        }
    }

    private void Meta(PageElement element)
    {
        if (element["content"] is not { } content || string.IsNullOrWhiteSpace(content))
        {
            return;
        }

        foreach (string attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (element[attribute] is { Length: > 0 } name)
            {
                name = name.Trim();
                if (!_metas.TryGetValue(name, out List<string>? values))
                {
                    values = [];
                    _metas[name] = values;
                }

                if (name.EndsWith(":title", StringComparison.OrdinalIgnoreCase))
                {
                    TitleMetas.Add(element);
                }

                if (values.Count < 200)
                {
                    values.Add(content.Trim());
                }
            }
        }
    }
}
