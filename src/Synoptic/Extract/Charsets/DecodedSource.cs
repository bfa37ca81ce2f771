using Synoptic.Model;

namespace Synoptic.Extract.Charsets;

/// <summary>The text of a capture and how it was decoded.</summary>
/// <param name="Text">The decoded text; all offsets of an article count its UTF-16 code units.</param>
/// <param name="Charset">The charset's name as the WHATWG Encoding Standard writes it, in lower case, and what told of it:
/// <c>bom</c>, <c>header</c>, <c>meta</c>, <c>xml</c> or <c>content</c>.</param>
/// <param name="Notes">What a reader should know: a declaration that was wrong, repaired mojibake, lost characters.</param>
public sealed record DecodedSource(string Text, Field Charset, IReadOnlyList<string> Notes);
