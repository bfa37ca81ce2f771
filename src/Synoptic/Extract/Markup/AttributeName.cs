namespace Synoptic.Extract.Markup;

/// <summary>The name of an attribute and what it says.</summary>
/// <param name="Name">The name, in lower case.</param>
/// <param name="Kinds">What it says.</param>
internal sealed record AttributeName(string Name, AttributeKinds Kinds);
