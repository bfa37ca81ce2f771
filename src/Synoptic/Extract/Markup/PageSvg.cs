using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>An element of SVG.</summary>
internal sealed class PageSvg(PageDocument owner, string name, NodeFlags flags) : PageElement(owner, name, flags), IConstructableSvgElement;
