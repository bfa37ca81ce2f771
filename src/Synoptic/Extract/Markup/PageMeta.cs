using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>A <c>meta</c> element.</summary>
internal sealed class PageMeta(PageDocument owner, PageName name) : PageElement(owner, name), IConstructableMetaElement
{
    /// <inheritdoc/>
    public void Handle()
    {
    }
}
