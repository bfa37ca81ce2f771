namespace Synoptic.Train.Vectors;

/// <summary>SplitMix64: small, fast, and the same on every machine.</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to below <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(((UInt128)Next() * (ulong)bound) >> 64);

    /// <summary>A number from 0 to below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number of the standard normal distribution, nearly: the sum of twelve uniform ones.</summary>
    public float Normal()
    {
        double sum = -6;
        for (int i = 0; i < 12; i++)
        {
            sum += Unit();
        }

        return (float)sum;
    }
}
