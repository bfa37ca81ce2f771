using Synoptic.Model;

namespace Synoptic.Languages.Tokens;

/// <summary>A token of a text.</summary>
/// <param name="Span">Where in the text.</param>
/// <param name="Kind">What it is made of.</param>
internal readonly record struct Token(TextSpan Span, TokenKind Kind);
