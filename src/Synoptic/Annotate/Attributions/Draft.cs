using Synoptic.Model;

namespace Synoptic.Annotate.Attributions;

/// <summary>An attribution in the making: it can still be linked to the one it cites.</summary>
/// <param name="attribution">What is known so far.</param>
internal sealed class Draft(Attribution attribution)
{
    /// <summary>What is known so far.</summary>
    public Attribution Attribution { get; set; } = attribution;

    /// <summary>The source that this one cites, or null.</summary>
    public Draft? Cites { get; set; }
}
