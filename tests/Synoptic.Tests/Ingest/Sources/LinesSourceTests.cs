using System.Text;
using Synoptic.Ingest.Sources;
using Synoptic.Model;

namespace Synoptic.Tests.Ingest.Sources;

public sealed class LinesSourceTests
{
    private const string Words = "A storm closed the port of Rotterdam on Monday, 3 March 2025, and forty ships were waiting at sea for the pilots, the port authority said in the evening.";

    [Fact]
    public async Task EachLineIsAnArticleAndABadLineIsNamed()
    {
        IReadOnlyList<Arrival> arrivals = await Read($$"""
            {"url":"https://example.org/a","title":"Storm <closes> port","text":"{{Words}}\nMore follows.","published":"2025-03-03","outlet":"Courier & Co","authors":["Ann Lee"],"language":"en"}

            nonsense
            {"text":""}
            [1]
            {"id":"7","html":"<p>x</p>"}
            {"text":"{{Words}}"}
            """);

        Assert.Equal(["lines:3", "lines:4", "lines:5"], arrivals.Select(a => a.Read?.Problem?.Input).OfType<string>());
        Assert.Equal(VisitOutcome.ReadInPart, arrivals[^1].Visit!.Outcome);
        Capture[] captures = [.. arrivals.Select(a => a.Read?.Capture).OfType<Capture>()];
        Assert.Equal(3, captures.Length);
        Article article = Pipeline.Default.Extract(captures[0]).Article!;
        Assert.Equal(("Storm <closes> port", "Courier & Co", "2025-03-03", "Ann Lee"), (article.Title, article.Outlet?.Value, article.Published?.Value, article.Byline.Single().Value));
        Assert.Equal("https://example.org/a", captures[0].Url!.AbsoluteUri);
        Assert.Equal("record:7", arrivals.Single(a => a.Read?.Capture?.Input == "7").Key);
        Assert.Equal(Words, Encoding.UTF8.GetString(captures[2].Bytes.Span));
    }

    [Fact]
    public async Task ARecordWithoutAnAddressIsKnownByItsText()
    {
        IReadOnlyList<Arrival> first = await Read($$"""{"text":"{{Words}}"}"""), second = await Read("\n\n" + $$"""{"text":"{{Words}}"}""" + "\n");
        Assert.NotNull(first[0].Key);
        Assert.Equal(first[0].Key, second[0].Key);
    }

    [Fact]
    public async Task HalfASurrogateAndDeepNestingAreRefusedNotFatal()
    {
        IReadOnlyList<Arrival> arrivals = await Read("{\"text\":\"\\ud800\"}\n" + new string('[', 100_000) + "\n{\"text\":\"" + Words + "\"}");
        Assert.Equal(2, arrivals.Count(a => a.Read?.Problem is not null));
        Assert.Single(arrivals, a => a.Read?.Capture is not null);
    }

    [Fact]
    public async Task AFileThatCannotBeOpenedFailsTheVisit()
    {
        LinesSource source = new("none.jsonl", "/none.jsonl", () => throw new FileNotFoundException("no such file"));
        List<Arrival> arrivals = await source.Read(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(VisitOutcome.Failed, arrivals[^1].Visit!.Outcome);
    }

    private static async Task<IReadOnlyList<Arrival>> Read(string lines) =>
        await new LinesSource("lines", "lines", () => new MemoryStream(Encoding.UTF8.GetBytes(lines))).Read(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
}
