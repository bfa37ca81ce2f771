using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Synoptic.Extract.Markup;

/// <summary>An element of the page tree.</summary>
/// <remarks>Tree construction asks by type for templates, scripts, forms and foreign elements: these are derived types.</remarks>
internal class PageElement(PageDocument owner, string name, NodeFlags flags) : PageNode, IConstructableElement
{
    private readonly PageAttributes _attributes = new();

    /// <summary>Local name in lower case (SVG keeps its camel case).</summary>
    public string Name { get; } = name;

    /// <summary>Where the start tag stands in the source, or -1 for an element that the parser put in.</summary>
    public int Source { get; init; } = -1;

    /// <inheritdoc/>
    public override PageNodeList Children { get; } = new();

    /// <inheritdoc/>
    public override NodeFlags Flags { get; } = flags;

    /// <inheritdoc/>
    protected override PageDocument Owner { get; } = owner;

    /// <inheritdoc/>
    public override StringOrMemory NodeName => Name;

    /// <inheritdoc/>
    public StringOrMemory LocalName => Name;

    /// <inheritdoc/>
    public StringOrMemory NamespaceUri => (Flags & (NodeFlags.SvgMember | NodeFlags.MathMember)) switch
    {
        NodeFlags.SvgMember => NamespaceNames.SvgUri,
        NodeFlags.MathMember => NamespaceNames.MathMlUri,
        _ => NamespaceNames.HtmlUri,
    };

    /// <inheritdoc/>
    public StringOrMemory Prefix => default;

    /// <inheritdoc/>
    public IConstructableNamedNodeMap Attributes => _attributes;

    /// <inheritdoc/>
    public ISourceReference? SourceReference { get; set; }

    /// <summary>The value of an attribute, or null when the element does not have it (or it is one that the tree does not keep).</summary>
    public string? this[string attribute] => _attributes.Find(attribute);

    /// <inheritdoc/>
    public void SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) => _attributes.Set(name.ToString(), value.ToString());

    /// <inheritdoc/>
    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value) => _attributes.Set(name.ToString(), value.ToString());

    /// <inheritdoc/>
    public StringOrMemory GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) => _attributes.Find(localName.Memory.Span) ?? "";

    /// <inheritdoc/>
    public void SetAttributes(StructAttributes tagAttributes)
    {
        for (int i = 0; i < tagAttributes.Count; i++)
        {
            MemoryHtmlAttributeToken attribute = tagAttributes[i];
            _attributes.Set(PageNames.Attribute(attribute.Name.Memory.Span), attribute.Value.ToString());
        }
    }

    /// <inheritdoc/>
    public bool HasAttribute(StringOrMemory name) => _attributes.Find(name.Memory.Span) is not null;

    /// <inheritdoc/>
    public void SetupElement()
    {
    }

    /// <inheritdoc/>
    public void AddComment(ref StructHtmlToken token)
    {
    }

    /// <inheritdoc/>
    public IConstructableNode ShallowCopy()
    {
        Owner.Elements++;
        PageElement copy = new(Owner, Name, Flags) { Source = Source };
        copy._attributes.CopyFrom(_attributes);
        return copy;
    }
}
