using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>An element of MathML.</summary>
internal sealed class PageMath(PageDocument owner, string name, NodeFlags flags) : PageElement(owner, name, flags), IConstructableMathElement;
