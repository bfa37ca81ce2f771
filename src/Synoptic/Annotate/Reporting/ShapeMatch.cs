using Synoptic.Model;

namespace Synoptic.Annotate.Reporting;

/// <summary>A shape found in a block.</summary>
/// <param name="Source">The words that name the source.</param>
/// <param name="Cue">The shape's own words next to them.</param>
/// <param name="From">Index of the first word of the whole.</param>
/// <param name="To">Index after the last word of the whole.</param>
internal sealed record ShapeMatch(SourcePhrase Source, TextSpan Cue, int From, int To);
