namespace Synoptic.Extract.Markup;

/// <summary>A page cut into segments.</summary>
/// <param name="Document">The page tree.</param>
/// <param name="Segments">The segments, in source order but for what tree construction moved.</param>
/// <param name="Boxes">The block-level elements, each before those in it.</param>
internal sealed record SegmentedPage(PageDocument Document, IReadOnlyList<PageSegment> Segments, IReadOnlyList<PageBox> Boxes);
