namespace Synoptic.Model;

/// <summary>Statements aligned as saying the same thing about the same thing.</summary>
/// <param name="Id">Id inside its event.</param>
/// <param name="Verdict">What they say to one another.</param>
/// <param name="Statements">The statements, in input order of their articles.</param>
/// <param name="Origins">How many independent origins it has once copies and citations are followed back.</param>
public sealed record Claim(string Id, Verdict Verdict, IReadOnlyList<ClaimStatement> Statements, int Origins)
{
    /// <summary>The contradiction, when the verdict is a conflict.</summary>
    public Conflict? Conflict { get; init; }
}
