namespace Synoptic.Group.Scoring;

/// <summary>
/// What each measure adds to the log-odds: a piecewise linear curve over 0 to 1 for each, so that the score is their sum and each
/// part of it can be shown (a generalised additive model, Hastie and Tibshirani 1986).
/// </summary>
internal sealed class ScoreCurves
{
    private readonly float[] _heights;
    private readonly int _knots;

    /// <summary>Curves.</summary>
    /// <param name="bias">Log-odds before anything is measured.</param>
    /// <param name="heights">For each <see cref="PairFeature"/> what it adds at each knot; knots are equally far apart, the same number for all.</param>
    public ScoreCurves(double bias, float[][] heights)
    {
        if (heights.Length != PairMeasures.Count || heights[0].Length < 2 || heights.Any(h => h.Length != heights[0].Length))
        {
            throw new InvalidDataException("The curves do not fit the measures.");
        }

        Bias = bias;
        _knots = heights[0].Length;
        _heights = [.. heights.SelectMany(h => h)];
    }

    /// <summary>Log-odds before anything is measured.</summary>
    public double Bias { get; }

    /// <summary>What a measure adds.</summary>
    public float Part(int feature, float value)
    {
        if (float.IsNaN(value))
        {
            return 0;
        }

        float at = Math.Clamp(value, 0, 1) * (_knots - 1);
        int knot = Math.Min((int)at, _knots - 2);
        int first = (feature * _knots) + knot;
        return _heights[first] + ((at - knot) * (_heights[first + 1] - _heights[first]));
    }

    /// <summary>The log-odds of all measures.</summary>
    public double Sum(ReadOnlySpan<float> features)
    {
        double sum = Bias;
        for (int i = 0; i < features.Length; i++)
        {
            sum += Part(i, features[i]);
        }

        return sum;
    }
}
