using Synoptic.Annotate.Names;

namespace Synoptic.Tests.Annotate.Names;

public class NameFoldingTests
{
    [Theory]
    [InlineData("Rīga", "riga")]
    [InlineData("Saint-Étienne", "saint etienne")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Αθήνα", "αθηνα")]
    [InlineData("Орёл", "орел")]
    [InlineData("إسطنبول", "اسطنبول")]
    [InlineData("طَرَابُلُس", "طرابلس")]
    [InlineData("U.S.", "us")]
    [InlineData("  New   York ", "new york")]
    public void Spellings_of_one_name_fold_to_one_key(string name, string key) => Assert.Equal(key, NameFolding.Fold(name));

    [Fact]
    public void Folding_stops_when_the_key_is_full()
    {
        Span<char> key = new char[4];
        Assert.Equal(4, NameFolding.Fold("Straßburg", key));
        Assert.Equal("stra", new string(key));
    }

    [Fact]
    public void Hashes_differ_by_seed_and_never_change()
    {
        Assert.NotEqual(NameFolding.Hash("riga", 1), NameFolding.Hash("riga", 2));
        Assert.Equal(NameFolding.Hash("riga", 1), NameFolding.Hash("riga", 1));
    }
}
