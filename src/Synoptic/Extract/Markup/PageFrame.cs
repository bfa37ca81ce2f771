using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>A <c>frame</c> element.</summary>
internal sealed class PageFrame(PageDocument owner, PageName name) : PageElement(owner, name), IConstructableFrameElement;
