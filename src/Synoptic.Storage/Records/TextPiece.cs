namespace Synoptic.Storage;

/// <summary>Words of a changed block.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Text">The words, with the white space between them.</param>
public sealed record TextPiece(TextPieceKind Kind, string Text);
