using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>A form.</summary>
internal sealed class PageForm(PageDocument owner, PageName name) : PageElement(owner, name), IConstructableFormElement;
