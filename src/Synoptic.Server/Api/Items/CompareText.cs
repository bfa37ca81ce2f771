namespace Synoptic.Server.Api.Items;

/// <summary>A text to compare.</summary>
/// <param name="Name">A name for it, used in the answer.</param>
/// <param name="Text">The article as plain text or HTML.</param>
/// <param name="Url">The address that it came from, if any. Nothing is fetched from there.</param>
public sealed record CompareText(string Name, string Text, Uri? Url = null);
