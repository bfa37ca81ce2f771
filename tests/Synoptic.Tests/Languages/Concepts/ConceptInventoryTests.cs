using System.Text.RegularExpressions;
using Synoptic.Languages.Concepts;

namespace Synoptic.Tests.Languages.Concepts;

public partial class ConceptInventoryTests
{
    [Fact]
    public void Holds_at_least_1200_concepts() => Assert.InRange(ConceptInventory.All.Count, 1200, 5000);

    [Fact]
    public void Ids_are_unique() =>
        Assert.Empty(ConceptInventory.All.GroupBy(c => c.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Ids_are_lower_case_kebab() => Assert.All(ConceptInventory.All, c => Assert.Matches(Kebab(), c.Id));

    [Fact]
    public void Every_concept_has_a_known_category_and_a_gloss() => Assert.All(ConceptInventory.All, c =>
    {
        Assert.Contains(c.Category, ConceptInventory.Categories);
        Assert.False(string.IsNullOrWhiteSpace(c.Gloss), c.Id);
    });

    [Fact]
    public void Every_category_is_in_use() =>
        Assert.Empty(ConceptInventory.Categories.Except(ConceptInventory.All.Select(c => c.Category), StringComparer.Ordinal));

    [Fact]
    public void Predicates_are_many() =>
        Assert.InRange(ConceptInventory.All.Count(c => c.Predicate), 240, 600);

    [Theory]
    [InlineData("meet", true)]
    [InlineData("earthquake", false)]
    public void Finds_a_concept_by_id(string id, bool predicate)
    {
        Assert.True(ConceptInventory.TryGet(id, out Concept? concept));
        Assert.Equal(predicate, concept.Predicate);
        Assert.False(ConceptInventory.TryGet(id + "-not-there", out _));
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Kebab();
}
