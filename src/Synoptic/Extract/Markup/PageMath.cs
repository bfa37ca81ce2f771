using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>An element of MathML.</summary>
internal sealed class PageMath(PageDocument owner, PageName name) : PageElement(owner, name), IConstructableMathElement;
