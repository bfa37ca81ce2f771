namespace Synoptic.Server.Pages.Events;

/// <summary>Some words of a statement.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsMarked">Whether they are what contradicts another statement.</param>
public sealed record ClaimPiece(string Text, bool IsMarked);
