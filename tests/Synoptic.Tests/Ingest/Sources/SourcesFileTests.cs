using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Synoptic.Ingest.Sources;
using Synoptic.Tests.House;
using Synoptic.Tests.Storage;

namespace Synoptic.Tests.Ingest.Sources;

public sealed class SourcesFileTests
{
    [Fact]
    public void AListSaysWhatItsSourcesAre()
    {
        string path = Write("sources.json", """
            { "$schema": "x", "sources": [ // ours
              { "address": "https://news.example/feed", "name": "Courier", "kind": "feed", "language": "en", "outlet": "The Courier", "every": 5, "allow": ["news.example"] },
              { "address": "articles", "kind": "folder" }, ] }
            """);
        IReadOnlyList<SourceEntry> entries = SourcesFile.Read(path);
        Assert.Equal(("Courier", "feed", "en", "The Courier", 5, "news.example"), (entries[0].Name, entries[0].Kind, entries[0].Language, entries[0].Outlet, entries[0].Every, entries[0].Allow![0]));
        Assert.Equal(Path.Combine(Path.GetDirectoryName(path)!, "articles"), entries[1].Address);
    }

    [Theory]
    [InlineData("{\"sources\":[\n{\"address\":\"https://x.example\",\"intervall\":5}]}", "line 2: ")]
    [InlineData("{\"sources\":[{\"address\":\"https://x.example\"},{\"address\":\"x\",\"kind\":\"feed\"}]}", "source 2: 'x' is no http(s) address")]
    [InlineData("{\"sources\":[{\"address\":\"https://x.example\",\"kind\":\"blog\"}]}", "source 1: 'kind' is 'blog'")]
    [InlineData("{\"sources\":[{\"address\":\"https://x.example\",\"every\":0}]}", "source 1: 'every'")]
    [InlineData("{\"sources\":[{}]}", "line 1: ")]
    [InlineData("{\"sources\":[]}", "the list holds no sources")]
    [InlineData("{\"sources\":[null]}", "")]
    [InlineData("nonsense", "line 1: ")]
    public void AWrongListIsOneLineWithTheFileAndThePlace(string text, string expected)
    {
        string path = Write("sources.json", text);
        SourcesFileException wrong = Assert.Throws<SourcesFileException>(() => SourcesFile.Read(path));
        Assert.StartsWith($"{path}: {expected}", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong.Message);
    }

    [Fact]
    public void AListThatIsNotThereIsOneLine() => Assert.Throws<SourcesFileException>(() => SourcesFile.Read("/no/such/sources.json"));

    [Fact]
    public void OpmlGivesItsFeedsHoweverDeepTheyStand()
    {
        string path = Write("feeds.xml", """
            <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
            <outline text="Politics &amp; more"><outline type="rss" text="Courier &amp; Post" xmlUrl="https://news.example/rss" htmlUrl="https://news.example/"/>
            <outline text="Deep"><outline title="Two" xmlurl="https://two.example/atom"/></outline></outline><outline text="no feed"/>
            <outline xmlUrl="javascript:alert(1)"/></body></opml>
            """);
        Assert.True(SourcesFile.IsOne(path));
        Assert.Equal([("Courier & Post", "https://news.example/rss"), ("Two", "https://two.example/atom")], SourcesFile.Read(path).Select(e => (e.Name!, e.Address)));
    }

    [Fact]
    public void OpmlThatIsMadeToHarmIsOneLine()
    {
        string path = Write("bomb.opml", "<!DOCTYPE opml [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]><opml><body><outline text=\"&b;\"/></body></opml>");
        Assert.StartsWith($"{path}: line 1: the entity 'b' is made of other entities", Assert.Throws<SourcesFileException>(() => SourcesFile.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePublishedSchemaIsThatOfTheCode()
    {
        JsonNode schema = SourcesFile.Options.GetJsonSchemaAsNode(typeof(SourceList), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = static (context, node) =>
            {
                if (node is JsonObject about && context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(System.ComponentModel.DescriptionAttribute), false) is [System.ComponentModel.DescriptionAttribute description])
                {
                    about.Insert(0, "description", description.Description);
                }

                return node;
            },
        });
        schema.AsObject().Insert(0, "title", "Sources of a Synoptic desk");
        schema.AsObject().Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        Approved.MatchFile(schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true }), RepositoryFiles.PathOf("docs", "schemas", "sources.schema.json"));
    }

    private static string Write(string name, string text)
    {
        string path = TemporaryFolder.File(name);
        File.WriteAllText(path, text);
        return path;
    }
}
