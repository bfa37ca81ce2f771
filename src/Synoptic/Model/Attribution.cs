namespace Synoptic.Model;

/// <summary>Whom a stretch of text is laid to.</summary>
/// <param name="Evidence">The words that name the source ("libyschen Medien").</param>
/// <param name="Kind">What kind of source.</param>
public sealed record Attribution(Evidence Evidence, SourceKind Kind)
{
    /// <summary>The source's name to show, in base form where known.</summary>
    public required string Name { get; init; }

    /// <summary>The reporting or attributing words ("laut", "ziņoja"), if any.</summary>
    public Evidence? Cue { get; init; }

    /// <summary>The stretch of text that is laid to the source; null for a source that credits a whole block or article.</summary>
    public Evidence? Content { get; init; }

    /// <summary>The medium that carried it ("Facebook"), if said.</summary>
    public Evidence? Medium { get; init; }

    /// <summary>Index into <see cref="Reading.Attributions"/> of the source that this one cites ("X, citing Y"), or null.</summary>
    public int? Cites { get; init; }

    /// <summary>True when it credits a picture, not a statement.</summary>
    public bool IsCredit { get; init; }
}
