using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>A template: its content is not shown until a script asks for it.</summary>
internal sealed class PageTemplate(PageDocument owner, PageName name) : PageElement(owner, name), IConstructableTemplateElement
{
    /// <inheritdoc/>
    public void PopulateFragment()
    {
    }
}
