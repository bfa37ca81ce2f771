using System.Text.Json;
using Synoptic.Annotate.Quotes;
using Synoptic.Languages;
using Synoptic.Model;
using Synoptic.Tests.Annotate.Reporting;

namespace Synoptic.Tests.Annotate.Quotes;

public sealed class QuotationFinderTests
{
    private static readonly IReadOnlyList<QuotationCase> Cases = JsonSerializer.Deserialize<List<QuotationCase>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Annotate", "Quotes", "cases", "quotations.json")), JsonSerializerOptions.Web)!;

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void FindsTheQuotationsOfEachCase(string name)
    {
        QuotationCase expected = Cases.Single(c => c.Name == name);
        Article article = Articles.Of(expected.Language, expected.Text);

        IReadOnlyList<Quotation> found = new QuotationFinder().Find(article, [], [], LanguagePacks.For(expected.Language));

        Assert.Equal(expected.Quotes, found.Select(q => new ExpectedQuotation(q.Evidence.Text, q.Speaker?.Text, q.Cue?.Text, q.Medium?.Text)));
    }

    [Fact]
    public void EvidenceStandsInTheSourceToTheLetter()
    {
        foreach (QuotationCase one in Cases)
        {
            Article article = Articles.Of(one.Language, one.Text);
            foreach (Quotation quotation in new QuotationFinder().Find(article, [], [], LanguagePacks.For(one.Language)))
            {
                foreach (Evidence evidence in new[] { quotation.Evidence, quotation.Speaker, quotation.Cue, quotation.Medium }.OfType<Evidence>())
                {
                    Assert.Equal(evidence.Text, evidence.Source.Of(article.Source));
                }
            }
        }
    }

    [Fact]
    public void ATaggedNameIsTheSpeaker()
    {
        const string text = "„Wir bleiben“, sagte Haselnuss am Abend.";
        Article article = Articles.Of("de", text);
        int at = text.IndexOf("Haselnuss", StringComparison.Ordinal);
        Mention mention = new(Evidence.Of(article, 0, new TextSpan(at, at + 9)), EntityType.PER);

        Quotation quotation = Assert.Single(new QuotationFinder().Find(article, [], [mention], LanguagePacks.For("de")));

        Assert.Equal("Haselnuss", quotation.Speaker?.Text);
    }

    [Fact]
    public void APronounIsLeftOpenWhenTwoPeopleCouldBeMeant()
    {
        const string text = "Minister Karl Blum traf Kanzler Otto Wiese.\n„Das war gut“, sagte er.";

        Quotation quotation = Assert.Single(new QuotationFinder().Find(Articles.Of("de", text), [], [], LanguagePacks.For("de")));

        Assert.Null(quotation.Speaker);
    }

    [Fact]
    public void ManyMarksAreReadInBoundedTime()
    {
        string text = string.Concat(Enumerable.Repeat("“„«\"'‘ a ", 5_000));

        Assert.NotNull(new QuotationFinder().Find(Articles.Of("en", text), [], [], LanguagePacks.For("en")));
    }

    [Fact]
    public void ALanguageWithoutAPackStillHasItsMarksPaired()
    {
        Article article = Articles.Of("und", "«Aqui komença una frasa pro longa.»");

        Assert.Equal("Aqui komença una frasa pro longa.", Assert.Single(new QuotationFinder().Find(article, [], [], LanguagePacks.Undetermined)).Evidence.Text);
    }
}
