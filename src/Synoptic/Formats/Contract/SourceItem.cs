using Synoptic.Model;

namespace Synoptic.Formats.Contract;

/// <summary>A source that a stretch of text is laid to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of source.</param>
/// <param name="Entity">Id of its entity, or null.</param>
/// <param name="Start">UTF-16 offset in the decoded source of the words that name it.</param>
/// <param name="End">Offset after them.</param>
public sealed record SourceItem(string Name, SourceKind Kind, string? Entity, int Start, int End)
{
    /// <summary>The medium that carried it, or null.</summary>
    public string? Medium { get; init; }

    /// <summary>True when it credits a picture.</summary>
    public bool Credit { get; init; }

    /// <summary>Index of the source in the same list that this one cites, or null.</summary>
    public int? Cites { get; init; }
}
