using Synoptic.Annotate.Reporting;
using Synoptic.Model;

namespace Synoptic.Annotate.Quotes;

/// <summary>A stretch between marks with what was found around it.</summary>
/// <param name="Text">The block.</param>
/// <param name="Span">The stretch.</param>
/// <param name="Clause">Where inside the marks its reporting clause stands, if it does.</param>
internal sealed record QuotedStretch(BlockText Text, MarkedSpan Span, TextSpan? Clause)
{
    /// <summary>The outer end of the stretch before, or 0.</summary>
    public int Floor { get; init; }

    /// <summary>The outer start of the stretch after, or the block's length.</summary>
    public int Ceiling { get; init; }
}
