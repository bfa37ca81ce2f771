using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Synoptic.Extract.Markup;

/// <summary>An element of the page tree.</summary>
/// <remarks>Tree construction asks by type for templates, scripts, forms and foreign elements: these are derived types.</remarks>
internal class PageElement(PageDocument owner, PageName name) : PageNode, IConstructableElement
{
    private PageAttributes _attributes = PageAttributes.Empty;

    /// <summary>Local name in lower case (SVG keeps its camel case).</summary>
    public string Name => name.Name;

    /// <summary>What it means for cutting a page into segments.</summary>
    public ElementKinds Kinds => name.Kinds;

    /// <summary>What kinds of attributes it has.</summary>
    public AttributeKinds AttributeKinds => _attributes.Kinds;

    /// <summary>Where the start tag stands in the source, or -1 for an element that the parser put in.</summary>
    public int Source { get; init; } = -1;

    /// <inheritdoc/>
    public override NodeFlags Flags => name.Flags;

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

    /// <summary>How many attributes it has.</summary>
    public int AttributeCount => _attributes.Length;

    /// <summary>An attribute by its place.</summary>
    public (AttributeName Name, string Value) AttributeAt(int index) => _attributes[index];

    /// <inheritdoc/>
    public ISourceReference? SourceReference { get; set; }

    /// <summary>The value of an attribute, or null when the element does not have it (or it is one that the tree does not keep).</summary>
    public string? this[string attribute] => _attributes.Find(attribute);

    /// <inheritdoc/>
    public void SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) => Own(1).Set(PageNames.Attribute(name.Memory.Span), value.ToString());

    /// <inheritdoc/>
    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value) => Own(1).Set(PageNames.Attribute(name.Memory.Span), value.ToString());

    /// <inheritdoc/>
    public StringOrMemory GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) => _attributes.Find(localName.Memory.Span) ?? "";

    /// <inheritdoc/>
    public void SetAttributes(StructAttributes tagAttributes)
    {
        if (tagAttributes.Count == 0)
        {
            return;
        }

        PageAttributes own = Own(tagAttributes.Count);
        for (int i = 0; i < tagAttributes.Count; i++)
        {
            MemoryHtmlAttributeToken attribute = tagAttributes[i];
            own.Set(PageNames.Attribute(attribute.Name.Memory.Span), attribute.Value.ToString());
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
        return new PageElement(Owner, name) { Source = Source, _attributes = _attributes.Copy() };
    }

    private PageAttributes Own(int more)
    {
        if (_attributes == PageAttributes.Empty)
        {
            _attributes = new PageAttributes();
            _attributes.Reserve(more);
        }

        return _attributes;
    }
}
