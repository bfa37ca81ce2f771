using Synoptic.Formats.Contract;

namespace Synoptic.Server.Pages.Events;

/// <summary>What one article says of a claim.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Pieces">Its words, those that contradict marked.</param>
/// <param name="Link">Where its words stand in place.</param>
public sealed record ClaimSaying(StatementItem Statement, IReadOnlyList<ClaimPiece> Pieces, string Link);
