using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>A <c>frame</c> element.</summary>
internal sealed class PageFrame(PageDocument owner, string name, NodeFlags flags) : PageElement(owner, name, flags), IConstructableFrameElement;
