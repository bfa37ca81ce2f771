using Synoptic.Model;

namespace Synoptic.Annotate.Quotes;

/// <summary>A stretch of a block between quotation marks.</summary>
/// <param name="Outer">With the marks.</param>
/// <param name="Inner">Without them and without white space inside them.</param>
internal sealed record MarkedSpan(TextSpan Outer, TextSpan Inner)
{
    /// <summary>The mark that opens it, or <c>\0</c> for a line of dialogue after a dash.</summary>
    public char Opener { get; init; }

    /// <summary>Whether it runs on from the block before.</summary>
    public bool Continues { get; init; }

    /// <summary>Whether it runs on into the next block.</summary>
    public bool RunsOn { get; init; }

    /// <summary>Whether a reporting clause parts it from the stretch before, inside one pair of marks.</summary>
    public bool AfterInsertion { get; init; }
}
