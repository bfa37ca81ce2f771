using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>A template: its content is not shown until a script asks for it.</summary>
internal sealed class PageTemplate(PageDocument owner, string name, NodeFlags flags) : PageElement(owner, name, flags), IConstructableTemplateElement
{
    /// <inheritdoc/>
    public void PopulateFragment()
    {
    }
}
