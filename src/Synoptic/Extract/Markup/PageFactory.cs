using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace Synoptic.Extract.Markup;

/// <summary>Makes the nodes of one page tree for AngleSharp's tree construction.</summary>
internal sealed class PageFactory : IDomConstructionElementFactory<PageDocument, PageElement>
{
    private const NodeFlags SvgTip = NodeFlags.SvgMember | NodeFlags.HtmlTip | NodeFlags.Special | NodeFlags.Scoped;
    private const NodeFlags MathTip = NodeFlags.MathMember | NodeFlags.MathTip | NodeFlags.Special | NodeFlags.Scoped;

    /// <summary>The document that was made last.</summary>
    public PageDocument? Document { get; private set; }

    /// <inheritdoc/>
    public PageElement Create(PageDocument document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None)
    {
        document.Elements++;
        PageName known = PageNames.Element(localName.Memory.Span);
        return new PageElement(document, (known.Flags | flags) == known.Flags ? known : known with { Flags = known.Flags | flags }) { Source = document.TokenStart };
    }

    /// <inheritdoc/>
    public PageElement CreateNoScript(PageDocument document, bool scripting) =>
        Create(document, TagNames.NoScript, default, scripting ? NodeFlags.LiteralText : NodeFlags.None);

    /// <inheritdoc/>
    public IConstructableNode CreateDocumentType(
        PageDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) =>
        new PageText(document, "", -1, 0);

    /// <inheritdoc/>
    public IConstructableMathElement CreateMath(PageDocument document, StringOrMemory name = default)
    {
        string local = name.IsNullOrEmpty ? TagNames.Math : name.ToString();
        NodeFlags flags = local switch
        {
            "mi" or "mo" or "mn" or "ms" or "mtext" => MathTip,
            "annotation-xml" => NodeFlags.MathMember | NodeFlags.Special | NodeFlags.Scoped,
            _ => NodeFlags.MathMember,
        };
        return new PageMath(document, Foreign(local, flags)) { Source = document.TokenStart };
    }

    /// <inheritdoc/>
    public IConstructableSvgElement CreateSvg(PageDocument document, StringOrMemory name = default)
    {
        string local = name.IsNullOrEmpty ? TagNames.Svg : name.ToString();
        NodeFlags flags = local is "foreignObject" or "desc" or "title" ? SvgTip : NodeFlags.SvgMember;
        return new PageSvg(document, Foreign(local, flags)) { Source = document.TokenStart };
    }

    /// <inheritdoc/>
    public IConstructableMetaElement CreateMeta(PageDocument document) =>
        new PageMeta(document, PageNames.Element(TagNames.Meta)) { Source = document.TokenStart };

    /// <inheritdoc/>
    public IConstructableScriptElement CreateScript(PageDocument document, bool parserInserted, bool started) =>
        new PageScript(document, PageNames.Element(TagNames.Script)) { Source = document.TokenStart };

    /// <inheritdoc/>
    public IConstructableFrameElement CreateFrame(PageDocument document) =>
        new PageFrame(document, PageNames.Element(TagNames.Frame)) { Source = document.TokenStart };

    /// <inheritdoc/>
    public IConstructableTemplateElement CreateTemplate(PageDocument document) =>
        new PageTemplate(document, PageNames.Element(TagNames.Template)) { Source = document.TokenStart };

    /// <inheritdoc/>
    public IConstructableFormElement CreateForm(PageDocument document) =>
        new PageForm(document, PageNames.Element(TagNames.Form)) { Source = document.TokenStart };

    /// <inheritdoc/>
    public PageElement CreateUnknown(PageDocument document, StringOrMemory tagName) => Create(document, tagName);

    /// <inheritdoc/>
    public PageDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => Document = new PageDocument(source);

    private static PageName Foreign(string name, NodeFlags flags) => new(name, flags, PageNames.KindsOf(name));
}
