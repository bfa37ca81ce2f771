using Synoptic.Model;

namespace Synoptic.Compare.Alignment;

/// <summary>A statement made ready for comparison: its features as sets, resolved against its reading.</summary>
internal sealed class StatementFrame
{
    /// <summary>Position of the article among the event's readings.</summary>
    public required int Article { get; init; }

    /// <summary>Index into the reading's statements.</summary>
    public required int Index { get; init; }

    /// <summary>The statement.</summary>
    public required Statement Statement { get; init; }

    /// <summary>The block kind that it stands in.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Ids of the entities that take part.</summary>
    public required IReadOnlySet<string> Entities { get; init; }

    /// <summary>Concept ids.</summary>
    public required IReadOnlySet<string> Concepts { get; init; }

    /// <summary>Resolved calendar values (<c>2023-09-28</c>, <c>2019</c>).</summary>
    public required IReadOnlySet<string> Dates { get; init; }

    /// <summary>Partial values of unresolved dates (<c>XXXX-09-17</c>).</summary>
    public required IReadOnlySet<string> Partials { get; init; }

    /// <summary>Lengths of time (<c>PT4H</c>).</summary>
    public required IReadOnlySet<string> Durations { get; init; }

    /// <summary>Ids of the entities or normalised names that it is laid to.</summary>
    public required IReadOnlySet<string> Sources { get; init; }

    /// <summary>Unit vector of its words, or null without an embedder.</summary>
    public float[]? Vector { get; init; }
}
