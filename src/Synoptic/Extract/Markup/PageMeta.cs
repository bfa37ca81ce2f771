using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>A <c>meta</c> element.</summary>
internal sealed class PageMeta(PageDocument owner, string name, NodeFlags flags) : PageElement(owner, name, flags), IConstructableMetaElement
{
    /// <inheritdoc/>
    public void Handle()
    {
    }
}
