namespace Synoptic.Train.Grouping;

/// <summary>How curves are fitted.</summary>
/// <param name="Knots">Knots of each curve.</param>
/// <param name="Height">Penalty on where curves begin.</param>
/// <param name="Slope">Penalty on steps.</param>
/// <param name="Bend">Penalty on differences of neighbouring steps.</param>
/// <param name="Difference">Penalty on the difference that two languages make to a step.</param>
/// <param name="ApartWeight">How much the pairs that tell of two events count, against 1 for the others.</param>
/// <param name="JudgedWeight">How much a pair that people have judged counts.</param>
/// <param name="ParallelWeight">How much an article of the parallel texts counts.</param>
/// <param name="MaskedWeight">How much an article counts across languages when the words of its pairs are left out.</param>
/// <param name="MovedWeight">How much a pair of one event counts as two events when one of them is moved to another time.</param>
/// <param name="MaskedMovedWeight">The same across languages.</param>
/// <param name="LineWeight">How much it counts, moved and not, as if dated by date lines.</param>
/// <param name="CloseWeight">How much a pair of two events counts as if both were of the same days.</param>
internal sealed record CurveSettings(
    int Knots, double Height, double Slope, double Bend, double Difference, double ApartWeight, double JudgedWeight, double ParallelWeight, double MaskedWeight, double MovedWeight, double MaskedMovedWeight, double LineWeight, double CloseWeight)
{
    /// <summary>The settings in use.</summary>
    public static CurveSettings Default { get; } = new(9, 0.02, 0.6, 1, 0.3, 2, 10, 1, 0.3, 1.5, 2, 0.3, 1);
}
