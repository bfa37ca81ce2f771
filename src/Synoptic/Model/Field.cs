namespace Synoptic.Model;

/// <summary>A value of the article's metadata and where it was read.</summary>
/// <param name="Value">The value.</param>
/// <param name="From">Where it was read: <c>json-ld</c>, <c>microdata</c>, <c>og</c>, <c>meta</c>, <c>html</c>, <c>url</c>, <c>text</c>, or <c>source</c> where the text does not tell but who brought it does.</param>
public sealed record Field(string Value, string From);
