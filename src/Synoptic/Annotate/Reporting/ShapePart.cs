namespace Synoptic.Annotate.Reporting;

/// <summary>A part of a shape.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Tokens">The folded words of a literal.</param>
internal sealed record ShapePart(ShapePartKind Kind, IReadOnlyList<string> Tokens)
{
    /// <summary>Letters glued before the first word of the source, or empty.</summary>
    public string GlueBefore { get; init; } = "";

    /// <summary>Letters glued after the last word of the source, or empty.</summary>
    public string GlueAfter { get; init; } = "";
}
