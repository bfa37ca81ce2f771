using Synoptic.Annotate.Names;

namespace Synoptic.Tests.Annotate.Names;

public class OrganisationsTests
{
    [Theory]
    [InlineData("UN", "un")]
    [InlineData("Vereinten Nationen", "un")]
    [InlineData("ANO", "un")]
    [InlineData("Организации Объединенных Наций", "un")]
    [InlineData("Eiropas Savienības", "eu")]
    [InlineData("البيت الأبيض", "white-house")]
    [InlineData("Kremļa", "kremlin")]
    [InlineData("Wagner PMC", "wagner")]
    public void Known_organisations_are_found_by_their_names_in_any_language(string words, string id)
    {
        int found = Organisations.Default.Find(words);
        Assert.True(found >= 0);
        Assert.Equal(id, Organisations.Default[found].Id);
    }

    [Theory]
    [InlineData("who")]
    [InlineData("Eu")]
    [InlineData("европейские союзники")]
    [InlineData("")]
    [InlineData("Vereinte")]
    public void Other_words_are_not(string words) => Assert.Equal(-1, Organisations.Default.Find(words));
}
