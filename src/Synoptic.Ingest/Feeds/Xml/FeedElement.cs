using System.Net;
using System.Text;

namespace Synoptic.Ingest.Feeds.Xml;

/// <summary>An element of a feed. What it inherits, base and language, is its own here.</summary>
internal sealed class FeedElement
{
    private readonly IReadOnlyList<KeyValuePair<string, string>> _attributes;

    /// <summary>Makes an element below another.</summary>
    /// <param name="parent">The one above, or null for the root.</param>
    /// <param name="name">Its name as <see cref="Vocabulary"/> gives it.</param>
    /// <param name="tag">Its local name as written.</param>
    /// <param name="attributes">Its attributes by such names.</param>
    /// <param name="document">Address of the document.</param>
    public FeedElement(FeedElement? parent, string name, string tag, IReadOnlyList<KeyValuePair<string, string>> attributes, Uri? document)
    {
        (Parent, Name, Tag, _attributes) = (parent, name, tag, attributes);
        Uri? above = parent is null ? document : parent.Base;
        Base = Attribute("xml:base") is { } text ? FeedLinks.Resolve(above, text) ?? above : above;
        Language = Attribute("xml:lang") is { } language ? language.Trim() : parent?.Language;
    }

    /// <summary>The element above.</summary>
    public FeedElement? Parent { get; }

    /// <summary>Its name as <see cref="Vocabulary"/> gives it.</summary>
    public string Name { get; }

    /// <summary>Its local name as written.</summary>
    public string Tag { get; }

    /// <summary>What relative addresses in it start from.</summary>
    public Uri? Base { get; }

    /// <summary>The language of what is in it, as given.</summary>
    public string? Language { get; }

    /// <summary>Text (<see cref="string"/>) and elements in their order.</summary>
    public List<object> Nodes { get; } = [];

    /// <summary>The elements directly in it.</summary>
    public IEnumerable<FeedElement> Elements => Nodes.OfType<FeedElement>();

    /// <summary>All text in it.</summary>
    public string Text
    {
        get
        {
            if (Nodes.Count == 1 && Nodes[0] is string only)
            {
                return only;
            }

            StringBuilder text = new();
            AddText(text);
            return text.ToString();
        }
    }

    /// <summary>An attribute's value, or null.</summary>
    public string? Attribute(string name)
    {
        foreach (KeyValuePair<string, string> attribute in _attributes)
        {
            if (attribute.Key == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>The first element of a name directly in it, or null.</summary>
    public FeedElement? First(string name) => Elements.FirstOrDefault(e => e.Name == name);

    /// <summary>The last element of one of some names directly in it, or null; earlier names come first.</summary>
    public FeedElement? Last(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Elements.LastOrDefault(e => e.Name == name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What is in it, as HTML.</summary>
    public string Markup()
    {
        StringBuilder markup = new();
        AddMarkup(markup);
        return markup.ToString();
    }

    private void AddText(StringBuilder text)
    {
        foreach (object node in Nodes)
        {
            if (node is FeedElement element)
            {
                element.AddText(text);
            }
            else
            {
                text.Append((string)node);
            }
        }
    }

    private void AddMarkup(StringBuilder markup)
    {
        foreach (object node in Nodes)
        {
            if (node is not FeedElement element)
            {
                markup.Append(WebUtility.HtmlEncode((string)node));
                continue;
            }

            markup.Append('<').Append(element.Tag);
            foreach ((string name, string value) in element._attributes.Where(a => !a.Key.Contains(':', StringComparison.Ordinal)))
            {
                markup.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
            }

            markup.Append('>');
            if (element.Nodes.Count > 0 || element.Tag is not ("br" or "hr" or "img" or "input" or "wbr"))
            {
                element.AddMarkup(markup);
                markup.Append("</").Append(element.Tag).Append('>');
            }
        }
    }
}
