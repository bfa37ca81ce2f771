using System.Text.Json;
using Synoptic.Extract;
using Synoptic.Model;

namespace Synoptic.Tests.Extract.Residue;

public sealed class SeedTests
{
    [Theory]
    [InlineData("haftar-de.txt")]
    [InlineData("haftar-lv.txt")]
    public void TheFoundingReportsComeOutAsACarefulReaderReadsThem(string file)
    {
        string folder = SharedData.Require("seeds");
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        Article article = Read(Path.Combine(folder, file));
        string[] lines = article.Source.Split('\n');

        Assert.Equal(expected.RootElement.GetProperty("titles").GetProperty(file).GetString(), article.Title);
        Assert.Equal(expected.RootElement.GetProperty("event").GetProperty("languages").GetProperty(file).GetString(), article.Language);
        foreach (JsonElement piece in expected.RootElement.GetProperty("furniture").GetProperty(file).EnumerateArray())
        {
            int number = piece.GetProperty("line").GetInt32();
            string line = piece.TryGetProperty("text", out JsonElement text) ? text.GetString()! : lines[number - 1].Trim();
            bool kept = piece.GetProperty("what").GetString()!.Contains("kept as", StringComparison.Ordinal);
            if (kept)
            {
                Assert.Contains(article.Blocks, b => b.Kind is BlockKind.Caption or BlockKind.Credit && b.Text == line);
            }
            else
            {
                Assert.Contains(article.Removed, r => r.Text == line);
                Assert.DoesNotContain(article.Body, b => b.Text == line);
            }
        }
    }

    [Fact]
    public void TheReasonsOfTheLatvianReportAreItsOwn()
    {
        Article article = Read(Path.Combine(SharedData.Require("seeds"), "haftar-lv.txt"));
        Assert.Equal(RemovalReason.Count, article.Removed.Single(r => r.Text == "25").Reason);
        Assert.Equal(2, article.Removed.Count(r => r.Reason == RemovalReason.Advertisement));
        Assert.Single(article.Removed, r => r.Reason == RemovalReason.Duplicate);
        Assert.Single(article.Blocks, b => b.Kind == BlockKind.Caption);
        Assert.Equal("Foto: AFP/SCANPIX", article.Blocks.Single(b => b.Kind == BlockKind.Credit).Text);
        Assert.Equal(RemovalReason.Comments, article.Removed[^1].Reason);
        Assert.Equal(new ArticleDate("2023-09-28", Basis.Inferred, "caption"), article.Published);
        Assert.Equal("LA.LV", article.Outlet?.Value);
        Assert.Equal(7, article.Blocks.Count(b => b.Kind is BlockKind.Paragraph or BlockKind.Lead));
    }

    [Fact]
    public void TheGermanReportHasNoDateAndKeepsTheWordsRoundItsTags()
    {
        Article article = Read(Path.Combine(SharedData.Require("seeds"), "haftar-de.txt"));
        Assert.Null(article.Published);
        Assert.Equal(2, article.Removed.Count(r => r.Reason == RemovalReason.Markup));
        Assert.Contains(article.Blocks, b => b.Text.StartsWith("Khalifa Haftar ist", StringComparison.Ordinal));
        Assert.Contains(article.Blocks, b => b.Text.EndsWith("hinweggeschwemmt hatte .", StringComparison.Ordinal));
        Assert.Equal(10, article.Blocks.Count(b => b.Kind is BlockKind.Paragraph or BlockKind.Lead));
    }

    private static Article Read(string path)
    {
        Article? article = new ArticleExtractor().Extract(new Capture(path, File.ReadAllBytes(path))).Article;
        Assert.NotNull(article);
        return article;
    }
}
