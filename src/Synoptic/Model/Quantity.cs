namespace Synoptic.Model;

/// <summary>A number with what it counts.</summary>
/// <param name="Evidence">The words of the number.</param>
/// <param name="Value">The value, scale words applied ("2 million" is 2e6).</param>
public sealed record Quantity(Evidence Evidence, double Value)
{
    /// <summary>Upper end when the words give a range, or null.</summary>
    public double? Upper { get; init; }

    /// <summary>How the words bound it.</summary>
    public QuantityBound Bound { get; init; }

    /// <summary>What is counted, as a language-neutral concept id (<c>dead</c>, <c>percent</c>, <c>magnitude</c>), if known.</summary>
    public string? Unit { get; init; }

    /// <summary>The words of what is counted, if found.</summary>
    public Evidence? Counted { get; init; }
}
