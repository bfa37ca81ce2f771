using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>An element of SVG.</summary>
internal sealed class PageSvg(PageDocument owner, PageName name) : PageElement(owner, name), IConstructableSvgElement;
