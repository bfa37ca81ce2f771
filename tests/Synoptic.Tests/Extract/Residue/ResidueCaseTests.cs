using System.Text.Json;
using Synoptic.Extract;
using Synoptic.Model;

namespace Synoptic.Tests.Extract.Residue;

/// <summary>Dumps written by hand, one a folder in <c>cases/</c>, with what must come of each line.</summary>
public sealed class ResidueCaseTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Extract", "Residue", "cases");

    public static TheoryData<string> Cases => [.. Directory.EnumerateDirectories(Root).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryLineIsKeptOrRemovedForItsReason(string name)
    {
        string folder = Path.Combine(Root, name);
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        Extraction extraction = new ArticleExtractor().Extract(new Capture(name, File.ReadAllBytes(Path.Combine(folder, "source.txt"))));
        Article article = Assert.IsType<Article>(extraction.Article);

        Assert.Equal(Pairs(expected.RootElement.GetProperty("blocks")), article.Blocks.Select(b => $"{b.Kind} | {b.Text}"), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(Pairs(expected.RootElement.GetProperty("removed")), article.Removed.Select(r => $"{r.Reason} | {r.Text}"), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(expected.RootElement.GetProperty("language").GetString(), article.Language);
        JsonElement published = expected.RootElement.GetProperty("published");
        Assert.Equal(published.ValueKind == JsonValueKind.Null ? null : published[0].GetString(), article.Published?.Value);
        Assert.Equal(expected.RootElement.GetProperty("outlet").GetString(), article.Outlet?.Value);
    }

    private static IEnumerable<string> Pairs(JsonElement list) => list.EnumerateArray().Select(p => $"{p[0].GetString()} | {p[1].GetString()}");
}
