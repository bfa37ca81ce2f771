using Synoptic.Model;

namespace Synoptic.Desk;

/// <summary>A capture on its way into the desk.</summary>
/// <param name="Capture">The capture.</param>
public sealed record Incoming(Capture Capture)
{
    /// <summary>Id of the source that brought it, if any.</summary>
    public string? Source { get; init; }

    /// <summary>What tells it from other captures where it has no address of its own: the full path of a file, the key of a record.</summary>
    public string? Key { get; init; }
}
