using AngleSharp.Dom;

namespace Synoptic.Extract.Markup;

/// <summary>The name of an element and what it means.</summary>
/// <param name="Name">Local name.</param>
/// <param name="Flags">How tree construction treats the element.</param>
/// <param name="Kinds">What it means for cutting a page into segments.</param>
internal sealed record PageName(string Name, NodeFlags Flags, ElementKinds Kinds);
