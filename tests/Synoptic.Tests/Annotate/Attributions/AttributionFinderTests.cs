using System.Text.Json;
using Synoptic.Annotate.Attributions;
using Synoptic.Annotate.Quotes;
using Synoptic.Languages;
using Synoptic.Model;
using Synoptic.Tests.Annotate.Reporting;

namespace Synoptic.Tests.Annotate.Attributions;

public sealed class AttributionFinderTests
{
    private static readonly IReadOnlyList<AttributionCase> Cases = JsonSerializer.Deserialize<List<AttributionCase>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Annotate", "Attributions", "cases", "attributions.json")), JsonSerializerOptions.Web)!;

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void FindsTheSourcesOfEachCase(string name)
    {
        AttributionCase expected = Cases.Single(c => c.Name == name);

        IReadOnlyList<Attribution> found = Find(Articles.Of(expected.Language, expected.Text));

        Assert.Equal(expected.Sources.Select(s => $"{s.Kind} {s.Name}"), found.Select(a => $"{a.Kind} {a.Name}"));
        foreach ((ExpectedAttribution source, Attribution attribution) in expected.Sources.Zip(found))
        {
            Assert.Equal(source.Credit, attribution.IsCredit);
            Assert.Equal(source.Cites, attribution.Cites);
            Assert.Equal(source.Cue ?? attribution.Cue?.Text, attribution.Cue?.Text);
            Assert.Equal(source.Content ?? attribution.Content?.Text, attribution.Content?.Text);
            Assert.Equal(source.Medium ?? attribution.Medium?.Text, attribution.Medium?.Text);
        }
    }

    [Fact]
    public void EvidenceStandsInTheSourceToTheLetter()
    {
        foreach (AttributionCase one in Cases)
        {
            Article article = Articles.Of(one.Language, one.Text);
            foreach (Attribution attribution in Find(article))
            {
                foreach (Evidence evidence in new[] { attribution.Evidence, attribution.Cue, attribution.Content, attribution.Medium }.OfType<Evidence>())
                {
                    Assert.Equal(evidence.Text, evidence.Source.Of(article.Source));
                }
            }
        }
    }

    [Fact]
    public void AQuotationIsLaidToItsSpeaker()
    {
        Article article = Articles.Of("en", "“The dam will hold,” said mayor Mary Quill.");

        Attribution attribution = Assert.Single(Find(article));

        Assert.Equal(("Mary Quill", SourceKind.Person, "The dam will hold,"), (attribution.Name, attribution.Kind, attribution.Content?.Text));
        Assert.Equal("mayor Mary Quill", attribution.Evidence.Text);
    }

    [Fact]
    public void WordsInsideAQuotationAreNobodyElses()
    {
        Article article = Articles.Of("en", "“The police said nothing and Reuters reported nothing,” said engineer Mary Quill.");

        Assert.Equal("Mary Quill", Assert.Single(Find(article)).Name);
    }

    [Fact]
    public void APronounPointsToWhoSpokeBefore()
    {
        Article article = Articles.Of("en", "Mayor Ellen Frost said that the road was closed. She said it would reopen in May.");

        Assert.Equal(["Ellen Frost", "Ellen Frost"], Find(article).Select(a => a.Name));
    }

    [Fact]
    public void ManyVerbsAreReadInBoundedTime()
    {
        Assert.NotNull(Find(Articles.Of("en", string.Concat(Enumerable.Repeat("said according to Reuters, “he said” ", 800)))));
    }

    private static IReadOnlyList<Attribution> Find(Article article)
    {
        LanguagePack pack = LanguagePacks.For(article.Language);
        return new AttributionFinder().Find(article, [], [], new QuotationFinder().Find(article, [], [], pack), pack);
    }
}
