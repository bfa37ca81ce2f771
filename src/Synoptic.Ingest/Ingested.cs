using Synoptic.Model;

namespace Synoptic.Ingest;

/// <summary>What one input came to: a capture or a problem, never both.</summary>
/// <param name="Capture">The bytes, or null.</param>
/// <param name="Problem">Why there are none, or null.</param>
public sealed record Ingested(Capture? Capture, Problem? Problem)
{
    /// <summary>A success.</summary>
    public static Ingested Of(Capture capture) => new(capture, null);

    /// <summary>A failure.</summary>
    public static Ingested Failed(string input, ProblemKind kind, string message) => new(null, new Problem(input, kind, message));
}
