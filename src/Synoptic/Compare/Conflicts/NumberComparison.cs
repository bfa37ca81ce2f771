using Synoptic.Model;

namespace Synoptic.Compare.Conflicts;

/// <summary>Whether two numbers can both hold of the same thing.</summary>
internal static class NumberComparison
{
    private const double AboutTolerance = 0.15;
    private const double RoundingTolerance = 0.05;

    /// <summary>
    /// True when nothing speaks against both: one is the other rounded, a bound includes the other, ranges overlap.
    /// </summary>
    public static bool Compatible(Quantity a, Quantity b)
    {
        (double lowA, double highA) = Range(a);
        (double lowB, double highB) = Range(b);
        return lowA <= highB && lowB <= highA;
    }

    private static (double Low, double High) Range(Quantity q)
    {
        double low = q.Value, high = q.Upper ?? q.Value;
        return q.Bound switch
        {
            QuantityBound.AtLeast => (low, double.PositiveInfinity),
            QuantityBound.AtMost => (double.NegativeInfinity, high),
            QuantityBound.About => (low - Math.Abs(low * AboutTolerance), high + Math.Abs(high * AboutTolerance)),
            _ => (low - Rounding(low), high + Rounding(high)),
        };
    }

    /// <summary>
    /// Half a unit of the last significant digit of a round number, a twentieth of it at the most: 2,300 may stand for 2,250 to
    /// 2,350, 100 for 95 to 105, 17 only for itself.
    /// </summary>
    private static double Rounding(double value)
    {
        double magnitude = Math.Abs(value);
        if (magnitude < 100 || magnitude != Math.Floor(magnitude))
        {
            return 0;
        }

        double unit = 1;
        while (magnitude % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit >= 10 ? Math.Min(unit / 2, magnitude * RoundingTolerance) : 0;
    }
}
