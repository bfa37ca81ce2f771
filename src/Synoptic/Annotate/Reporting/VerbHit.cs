using Synoptic.Model;

namespace Synoptic.Annotate.Reporting;

/// <summary>A reporting verb in a block.</summary>
/// <param name="From">Index of its first word.</param>
/// <param name="To">Index after its last word.</param>
/// <param name="Span">Where in the block.</param>
/// <param name="Roles">Whether people, media or both use it.</param>
internal readonly record struct VerbHit(int From, int To, TextSpan Span, WordRole Roles);
