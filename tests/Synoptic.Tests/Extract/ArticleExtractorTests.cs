using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Synoptic.Extract;
using Synoptic.Model;

namespace Synoptic.Tests.Extract;

public sealed class ArticleExtractorTests
{
    private readonly ArticleExtractor _extractor = new();

    [Fact]
    public void AnEmptyInputIsAProblem() => Expect(ProblemKind.Empty, "it is empty", []);

    [Fact]
    public void WhiteSpaceIsAProblem() => Expect(ProblemKind.Empty, "it holds only white space", " \r\n\t \n"u8.ToArray());

    [Fact]
    public void NullBytesAreBinary()
    {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.Length; i += 3)
        {
            bytes[i] = (byte)(i % 251);
        }

        Expect(ProblemKind.Binary, "it is binary data, not text", bytes);
    }

    [Theory]
    [InlineData("%PDF-1.7\n%\u00E2\u00E3", "a PDF document")]
    [InlineData("PK\u0003\u0004\u0014\0\0\0", "a ZIP archive or office document")]
    [InlineData("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "a PNG picture")]
    public void KnownFormatsAreNamed(string head, string name) => Expect(ProblemKind.Binary, $"it is {name}, not text", Encoding.Latin1.GetBytes(head));

    [Fact]
    public void AFileOverTheLimitIsAProblemBeforeItIsRead() =>
        Expect(ProblemKind.TooLarge, "it has 209,715,200 bytes; the limit is 52,428,800", new byte[200 * 1024 * 1024]);

    [Fact]
    public void TheLimitIsAnOption()
    {
        Extraction extraction = new ArticleExtractor(new ExtractionOptions { MaxBytes = 10 }).Extract(new Capture("x", new byte[11]));
        Assert.Equal(ProblemKind.TooLarge, extraction.Problem?.Kind);
    }

    [Fact]
    public void NavigationAloneIsNoArticle() =>
        Expect(ProblemKind.NoArticle, "it holds no article: no paragraph of running text was found", "Home\nNews\nSport\nWeather\nVideo\nContact us\nLog in\nSubscribe\n© 2024\nPrivacy policy\nTerms of use\n"u8.ToArray());

    [Fact]
    public void TheIdHangsOnBytesAndAddressAlone()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("Council backs new bridge\n\nThe town council voted on Monday to build a bridge over the river. Work starts in May, the mayor said.\n");
        string id = _extractor.Extract(new Capture("a", bytes)).Article!.Id;
        Assert.Equal(id, _extractor.Extract(new Capture("b", bytes)).Article!.Id);
        Assert.NotEqual(id, _extractor.Extract(new Capture("a", bytes) { Url = new Uri("https://example.org/bridge") }).Article!.Id);
        Assert.Matches("^[0-9a-f]{16}$", id);
    }

    [Property(Replay = "20230928,17", MaxTest = 300)]
    public void AnyBytesGiveAnArticleOrAProblem(byte[] bytes) => Check(_extractor.Extract(new Capture("x", bytes)));

    [Property(Replay = "20230928,17", MaxTest = 300)]
    public Property AnyTextGivesSoundSpans() => Prop.ForAll(Lines(), text => Check(_extractor.Extract(new Capture("x", Encoding.UTF8.GetBytes(text)))));

    /// <summary>Texts made of pieces that the cleaner looks for, in any order.</summary>
    private static Arbitrary<string> Lines()
    {
        string[] pieces =
        [
            "\n", "\r\n", "\n\n", " ", "\0", "< p>", "< /p>", "<br/>", "<b>", "</b>", "[caption id=\"a\"]", "&lt;p&gt;", "Foto: AFP", "Advertisement",
            "Read more", "Council backs new bridge 12", "The town council voted on Monday to build a bridge over the river, the mayor said.", "12", "\uD800",
            "市议会周一投票决定在河上修建一座新桥。", "12 September 2024", "Published: 12.09.2024", "© 2024", "мост", "\u200B", "…", "<", ">",
        ];
        return Gen.Elements(pieces).ListOf().Select(l => string.Concat(l)).ToArbitrary();
    }

    private static void Check(Extraction extraction)
    {
        Assert.True((extraction.Article is null) != (extraction.Problem is null));
        if (extraction.Problem is { } problem)
        {
            Assert.DoesNotContain('\n', problem.Message);
            return;
        }

        Article article = extraction.Article!;
        Assert.NotEmpty(article.Blocks);
        foreach (Block block in article.Blocks)
        {
            Assert.InRange(block.Span.Start, 0, block.Span.End);
            Assert.InRange(block.Span.End, block.Span.Start, article.Source.Length);
            if (block.Runs.Count == 1)
            {
                Assert.Equal(block.Text, block.Span.Of(article.Source));
            }

            foreach (TextRun run in block.Runs)
            {
                Assert.Equal(block.Text.AsSpan(run.Text, run.Length), article.Source.AsSpan(run.Source, run.SourceLength));
            }
        }

        Assert.All(article.Removed, r => Assert.Equal(r.Text, r.Span.Of(article.Source)));
    }

    private void Expect(ProblemKind kind, string message, byte[] bytes)
    {
        Extraction extraction = _extractor.Extract(new Capture("input.txt", bytes));
        Assert.Null(extraction.Article);
        Assert.Equal(new Problem("input.txt", kind, message), extraction.Problem);
    }
}
