using Synoptic.Annotate.Names;

namespace Synoptic.Tests.Annotate.Names;

public class TagModelTests
{
    private static byte Cluster(string word) => TagModel.Default.Cluster(NameFolding.Hash(word));

    [Theory]
    [InlineData("earthquake", "erdbeben", "землетрясение")]
    [InlineData("war", "krieg", "война")]
    [InlineData("yesterday", "gestern", "вчера")]
    [InlineData("minister", "ministre", "министр")]
    public void Words_that_mean_alike_share_a_cluster(string first, string second, string third)
    {
        Assert.NotEqual(0, Cluster(first));
        Assert.Equal(Cluster(first), Cluster(second));
        Assert.Equal(Cluster(first), Cluster(third));
    }

    [Fact]
    public void A_word_that_nobody_writes_has_none() => Assert.Equal(0, Cluster("qwxzzyq"));
}
