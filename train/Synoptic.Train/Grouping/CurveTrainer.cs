using Synoptic.Group.Scoring;

namespace Synoptic.Train.Grouping;

/// <summary>
/// Fits the curves: penalised logistic regression over piecewise linear functions, by Newton's method (iteratively reweighted
/// least squares). What is alike may only speak for, distance in time only against: the curves rise or fall throughout. The
/// slopes across languages are held near those of one language, since few pairs across languages are at hand.
/// </summary>
internal sealed class CurveTrainer(CurveSettings settings)
{
    private const int Iterations = 12;
    private const double LeastStep = 1e-4;
    private readonly CurveBasis _basis = new(settings);

    /// <summary>The weights that the samples give.</summary>
    public ScoreWeights Train(IReadOnlyList<PairSample> samples)
    {
        double[] steps = new double[_basis.Count];
        (int[] Places, double[] Values)[] rows = [.. samples.Select(_basis.Row)];
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            double[] heights = _basis.Heights(steps), gradient = new double[_basis.Count];
            double[,] hessian = new double[_basis.Count, _basis.Count];
            for (int s = 0; s < rows.Length; s++)
            {
                Accumulate(rows[s], samples[s], heights, gradient, hessian);
            }

            (double[] slope, double[,] curvature) = _basis.ToSteps(gradient, hessian);
            double[,] penalties = _basis.Penalties;
            for (int i = 0; i < steps.Length; i++)
            {
                for (int j = 0; j < steps.Length; j++)
                {
                    slope[i] -= penalties[i, j] * steps[j];
                    curvature[i, j] += penalties[i, j];
                }
            }

            double[] change = BoundedSolver.Solve(curvature, slope, steps, _basis.Bounded);
            for (int i = 0; i < steps.Length; i++)
            {
                steps[i] += change[i];
            }

            if (change.Max(Math.Abs) < LeastStep)
            {
                break;
            }
        }

        return _basis.Weights(steps);
    }

    private void Accumulate((int[] Places, double[] Values) row, PairSample sample, double[] heights, double[] gradient, double[,] hessian)
    {
        (int[] places, double[] values) = row;
        double score = 0;
        for (int i = 0; i < places.Length; i++)
        {
            score += values[i] * heights[places[i]];
        }

        double probability = 1 / (1 + Math.Exp(-score)), weight = sample.Weight * (sample.Same ? 1 : settings.ApartWeight);
        double error = weight * ((sample.Same ? 1 : 0) - probability), curvature = weight * Math.Max(1e-4, probability * (1 - probability));
        for (int i = 0; i < places.Length; i++)
        {
            gradient[places[i]] += error * values[i];
            double scaled = curvature * values[i];
            for (int j = 0; j < places.Length; j++)
            {
                hessian[places[i], places[j]] += scaled * values[j];
            }
        }
    }
}
