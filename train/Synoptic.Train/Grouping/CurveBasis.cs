using Synoptic.Group.Scoring;

namespace Synoptic.Train.Grouping;

/// <summary>
/// Curves as heights at their knots, which samples touch two at a time, and as steps from knot to knot, which are bounded and
/// penalised. Two blocks: one language, two languages; each begins with the bias.
/// </summary>
internal sealed class CurveBasis
{
    private readonly int _knots;
    private readonly int _block;

    /// <summary>The basis for some settings.</summary>
    public CurveBasis(CurveSettings settings)
    {
        _knots = settings.Knots;
        _block = 1 + (PairMeasures.Count * _knots);
        Bounded = new bool[2 * _block];
        Penalties = new double[2 * _block, 2 * _block];
        for (int i = 0; i < Bounded.Length; i++)
        {
            int inside = (i % _block) - 1, knot = inside < 0 ? 0 : inside % _knots;
            bool first = i < _block;
            Bounded[i] = inside >= 0 && knot > 0 && Direction(inside / _knots) != 0;
            Penalties[i, i] += inside < 0 ? 1e-4 : knot == 0 ? settings.Height : settings.Slope;
            if (knot > 1)
            {
                Link(i - 1, i, settings.Bend);
            }

            if (first && knot > 0)
            {
                Link(i, i + _block, settings.Difference);
            }
        }
    }

    /// <summary>How many numbers the curves are made of.</summary>
    public int Count => 2 * _block;

    /// <summary>Which steps may not be below zero.</summary>
    public bool[] Bounded { get; }

    /// <summary>Quadratic penalties on the steps.</summary>
    public double[,] Penalties { get; }

    /// <summary>The two heights round each value of a sample, with their shares.</summary>
    public (int[] Places, double[] Values) Row(PairSample sample)
    {
        int start = sample.OneLanguage ? 0 : _block;
        List<int> places = [start];
        List<double> values = [1];
        for (int f = 0; f < PairMeasures.Count; f++)
        {
            if (!float.IsNaN(sample.Features[f]))
            {
                double at = Math.Clamp(sample.Features[f], 0, 1) * (_knots - 1);
                int knot = Math.Min((int)at, _knots - 2);
                places.Add(start + 1 + (f * _knots) + knot);
                values.Add(1 - (at - knot));
                places.Add(start + 1 + (f * _knots) + knot + 1);
                values.Add(at - knot);
            }
        }

        return ([.. places], [.. values]);
    }

    /// <summary>Heights from steps.</summary>
    public double[] Heights(double[] steps)
    {
        double[] heights = [.. steps];
        for (int i = 0; i < heights.Length; i++)
        {
            int inside = (i % _block) - 1;
            if (inside >= 0 && inside % _knots > 0)
            {
                heights[i] = heights[i - 1] + (Sign(inside / _knots) * steps[i]);
            }
        }

        return heights;
    }

    /// <summary>Gradient and Hessian over heights as those over steps: a step moves all later heights of its curve.</summary>
    public (double[] Gradient, double[,] Hessian) ToSteps(double[] gradient, double[,] hessian)
    {
        int n = Count;
        double[] slope = [.. gradient];
        Fold(i => slope[i], (i, v) => slope[i] = v);
        for (int row = 0; row < n; row++)
        {
            Fold(i => hessian[row, i], (i, v) => hessian[row, i] = v);
        }

        for (int column = 0; column < n; column++)
        {
            Fold(i => hessian[i, column], (i, v) => hessian[i, column] = v);
        }

        return (slope, hessian);
    }

    /// <summary>The curves that steps make, rounded as they are written.</summary>
    public ScoreWeights Weights(double[] steps)
    {
        double[] heights = Heights(steps);
        return new ScoreWeights(Curves(heights, 0), Curves(heights, _block));
    }

    private static int Direction(int feature) => (PairFeature)feature switch
    {
        PairFeature.Gap or PairFeature.LineGap or PairFeature.OwnGap => -1,
        PairFeature.Length or PairFeature.Undated => 0,
        _ => 1,
    };

    private static int Sign(int feature) => Direction(feature) < 0 ? -1 : 1;

    private ScoreCurves Curves(double[] heights, int start) => new(
        Math.Round(heights[start], 3),
        [.. Enumerable.Range(0, PairMeasures.Count).Select(f => Enumerable.Range(0, _knots).Select(k => (float)Math.Round(heights[start + 1 + (f * _knots) + k], 3)).ToArray())]);

    private void Fold(Func<int, double> get, Action<int, double> set)
    {
        for (int start = 0; start < Count; start += _block)
        {
            for (int f = 0; f < PairMeasures.Count; f++)
            {
                int first = start + 1 + (f * _knots);
                double sum = 0;
                for (int k = _knots - 1; k >= 0; k--)
                {
                    sum += get(first + k);
                    set(first + k, k == 0 ? sum : Sign(f) * sum);
                }
            }
        }
    }

    private void Link(int i, int j, double weight)
    {
        Penalties[i, i] += weight;
        Penalties[j, j] += weight;
        Penalties[i, j] -= weight;
        Penalties[j, i] -= weight;
    }
}
