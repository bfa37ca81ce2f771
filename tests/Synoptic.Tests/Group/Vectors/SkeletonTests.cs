using Synoptic.Group.Vectors;

namespace Synoptic.Tests.Group.Vectors;

public sealed class SkeletonTests
{
    [Theory]
    [InlineData("горбачев", "gorbatschow", false)]
    [InlineData("πρόδρομος", "prodromos", true)]
    [InlineData("тбилиси", "tbilisi", true)]
    [InlineData("haftar", "hiftar", true)]
    [InlineData("johnson", "jonson", true)]
    [InlineData("philadelphia", "filadelfia", true)]
    [InlineData("miller", "muller", true)]
    [InlineData("merkel", "macron", false)]
    [InlineData("oslo", "slo", false)]
    public void NamesMeetByTheirConsonants(string first, string second, bool meet) => Assert.Equal(meet, Hash(first) == Hash(second));

    private static uint Hash(string word)
    {
        byte[] roman = new byte[64];
        return Skeleton.Hash(roman.AsSpan(0, Romanisation.Write(word, roman)));
    }
}
