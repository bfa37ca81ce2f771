using Synoptic.Model;

namespace Synoptic.Tests.Model;

public sealed class NativeNameTests
{
    [Fact]
    public void ANameThatNoArticleWritesInLatinLettersHasANativeOne()
    {
        Assert.Equal(new NativeName("خالد المنصوري", "ar"), Of("Khald Almnswry", new() { ["ar"] = ["خالد المنصوري", "المنصوري"] }));
        Assert.Equal(new NativeName("Αννα", "el"), Of("Anna", new() { ["bg"] = [], ["el"] = ["Αννα"] }));
    }

    [Fact]
    public void ANameOfAnArticleOrOfAListIsShownAsItIs()
    {
        Assert.Null(Of("Khalifa Haftar", new() { ["ar"] = ["خليفة حفتر"], ["de"] = ["Khalifa Haftar"] }));
        Assert.Null(Of("Moscow", new() { ["ru"] = ["Москва"] }, new Dictionary<string, string> { ["geonames"] = "524901" }));
        Assert.Null(Of("Хафтар", new() { ["ru"] = ["Хафтар"] }));
        Assert.Null(Of("Nobody", []));
    }

    private static NativeName? Of(string shown, SortedDictionary<string, IReadOnlyList<string>> names, Dictionary<string, string>? ids = null) => NativeName.Of(shown, names, ids ?? []);
}
