using Synoptic.Ingest.Web;
using Synoptic.Model;

namespace Synoptic.Ingest.Sources;

/// <summary>What kind of problem an answer of the web is.</summary>
internal static class Problems
{
    /// <summary>The kind.</summary>
    public static ProblemKind Kind(PageOutcome outcome) => outcome switch
    {
        PageOutcome.Missing or PageOutcome.Gone => ProblemKind.Missing,
        PageOutcome.Forbidden => ProblemKind.Forbidden,
        PageOutcome.TooLarge => ProblemKind.TooLarge,
        _ => ProblemKind.Unreadable,
    };
}
