namespace Synoptic.Server.Pages.Articles;

/// <summary>Some words of a block in which the same things were found throughout.</summary>
/// <param name="Text">The words.</param>
/// <param name="Kinds">What was found in them.</param>
/// <param name="Link">Where they lead, or null.</param>
/// <param name="Note">What to say of them, or null.</param>
public sealed record MarkedPiece(string Text, PieceKinds Kinds, string? Link, string? Note)
{
    /// <summary>The style classes of what was found.</summary>
    public string Classes => string.Join(' ', Enum.GetValues<PieceKinds>().Where(k => k != PieceKinds.None && Kinds.HasFlag(k)).Select(k => "in-" + k.ToString().ToLowerInvariant()));
}
