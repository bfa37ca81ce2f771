using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>A form.</summary>
internal sealed class PageForm(PageDocument owner, string name, NodeFlags flags) : PageElement(owner, name, flags), IConstructableFormElement;
