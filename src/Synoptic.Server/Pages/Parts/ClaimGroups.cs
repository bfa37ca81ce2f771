using Synoptic.Model;

namespace Synoptic.Server.Pages.Parts;

/// <summary>The groups that claims are shown in, the most urgent first.</summary>
internal static class ClaimGroups
{
    /// <summary>Verdict, heading, and the anchor of the group.</summary>
    public static IReadOnlyList<(Verdict Verdict, string Heading, string Id)> All { get; } =
    [
        (Verdict.Conflict, "Where they contradict each other", "conflicts"),
        (Verdict.Agreed, "What they agree on", "agreed"),
        (Verdict.OnlyHere, "What only one says", "only-here"),
    ];
}
