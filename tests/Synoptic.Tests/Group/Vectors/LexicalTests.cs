using Synoptic.Group.Vectors;

namespace Synoptic.Tests.Group.Vectors;

public sealed class LexicalTests
{
    private static readonly string[] Pool =
    [
        "Wiktor Orlow gewann mit 51,3 Prozent", "Виктор Орлов победил с 51,3 процента", "Anna Schmidt verlor in Hamburg",
        "Das Spiel endete 2:1", "Der Regen hält an", "Die Wahl ist vorbei",
    ];

    [Fact]
    public void NamesAndNumbersMeetAcrossScripts()
    {
        LexicalPool pool = new();
        Array.ForEach(Pool, text => pool.Add(text));

        float same = LexicalProfile.Similarity(pool.Profile(Pool[0]), pool.Profile(Pool[1]));
        float other = LexicalProfile.Similarity(pool.Profile(Pool[0]), pool.Profile(Pool[2]));
        Assert.True(same > 0.15 && same > 3 * other, $"same {same}, other {other}");
    }

    [Fact]
    public void AProfileIsLikeItselfAndNothingIsLikeNothing()
    {
        LexicalPool pool = new();
        Array.ForEach(Pool, text => pool.Add(text));

        Assert.Equal(1, LexicalProfile.Similarity(pool.Profile(Pool[3]), pool.Profile(Pool[3])), 4);
        Assert.Equal(0, LexicalProfile.Similarity(pool.Profile(""), pool.Profile("")));
    }

    [Fact]
    public void ATextNearToEverythingStopsWinning()
    {
        // The first column is every row's nearest; scaled by neighbourhood, each row finds its own.
        float[] similarities =
        [
            0.90f, 0.10f, 0.10f,
            0.80f, 0.79f, 0.10f,
            0.80f, 0.10f, 0.79f,
        ];

        Csls.Apply(similarities, 3, 3);

        Assert.True(similarities[0] > similarities[1] && similarities[0] > similarities[2]);
        Assert.True(similarities[4] > similarities[3]);
        Assert.True(similarities[8] > similarities[6]);
    }
}
