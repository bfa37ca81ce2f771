namespace Synoptic.Train.Grouping;

/// <summary>Minimises a convex quadratic with some numbers held at or above zero, by going through the coordinates in turn.</summary>
internal static class BoundedSolver
{
    private const int Sweeps = 400;
    private const double Enough = 1e-6;

    /// <summary>The change x that minimises x'Ax/2 - b'x while no bounded number of start + x falls below zero.</summary>
    public static double[] Solve(double[,] a, double[] b, double[] start, bool[] bounded)
    {
        int n = b.Length;
        double[] x = new double[n], rest = [.. b];
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            double most = 0;
            for (int i = 0; i < n; i++)
            {
                double next = x[i] + (rest[i] / a[i, i]);
                if (bounded[i])
                {
                    next = Math.Max(next, -start[i]);
                }

                double move = next - x[i];
                if (move != 0)
                {
                    x[i] = next;
                    most = Math.Max(most, Math.Abs(move));
                    for (int j = 0; j < n; j++)
                    {
                        rest[j] -= a[i, j] * move;
                    }
                }
            }

            if (most < Enough)
            {
                break;
            }
        }

        return x;
    }
}
