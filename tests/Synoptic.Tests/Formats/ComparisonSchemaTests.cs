using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Synoptic.Formats.Contract;
using Synoptic.Model;
using Synoptic.Tests.House;

namespace Synoptic.Tests.Formats;

/// <summary>The JSON contract and its published schema.</summary>
public sealed class ComparisonSchemaTests
{
    [Fact]
    public void ThePublishedSchemaIsThatOfTheCode()
    {
        JsonNode schema = ComparisonJson.Options.GetJsonSchemaAsNode(typeof(ComparisonDocument), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        schema.AsObject().Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");

        Approved.MatchFile(schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true }), RepositoryFiles.PathOf("docs", "schemas", "comparison.schema.json"));
    }

    [Fact]
    public void AnEmptyComparisonIsACompleteDocument()
    {
        using JsonDocument json = JsonDocument.Parse(ComparisonJson.Write(new Comparison()));

        Assert.Equal(1, json.RootElement.GetProperty("synoptic").GetInt32());
        foreach (string list in new[] { "articles", "entities", "events", "copies", "problems" })
        {
            Assert.Equal(0, json.RootElement.GetProperty(list).GetArrayLength());
        }
    }
}
