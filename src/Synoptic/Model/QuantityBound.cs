namespace Synoptic.Model;

/// <summary>How words bound a number.</summary>
public enum QuantityBound
{
    /// <summary>As it stands.</summary>
    Exact,

    /// <summary>"about", a round number.</summary>
    About,

    /// <summary>"at least", "more than".</summary>
    AtLeast,

    /// <summary>"at most", "fewer than", "up to".</summary>
    AtMost,
}
