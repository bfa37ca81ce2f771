using Synoptic.Model;

namespace Synoptic.Formats.Contract;

/// <summary>A claim: what one or more articles say of the same thing.</summary>
/// <param name="Id">Id inside its event.</param>
/// <param name="Verdict">What the statements say to one another.</param>
/// <param name="Statements">The statements.</param>
/// <param name="Origins">Independent origins.</param>
/// <param name="Conflict">The contradiction, or null.</param>
public sealed record ClaimItem(string Id, Verdict Verdict, IReadOnlyList<StatementItem> Statements, int Origins, ConflictItem? Conflict);
