using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Synoptic.Languages;

namespace Synoptic.Tests.Languages;

/// <summary>The published schema of language packs is made from the types; it must not fall behind them.</summary>
public class PackSchemaTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public void Published_schema_is_up_to_date()
    {
        JsonObject schema = LanguagePackJson.Default.LanguagePack
            .GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }).AsObject();
        schema.Insert(0, "title", "Synoptic language pack");
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        string made = schema.ToJsonString(Indented) + "\n";

        string path = Path.Combine(Root(), "docs", "schemas", "language-pack.schema.json");
        string published = File.Exists(path) ? File.ReadAllText(path) : "";
        if (made != published && Environment.GetEnvironmentVariable("SYNOPTIC_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, made);
            return;
        }

        Assert.True(made == published, "docs/schemas/language-pack.schema.json is out of date: run this test with SYNOPTIC_ACCEPT=1 and commit the file.");
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Synoptic.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The repository's root is not above the test's folder.");
    }
}
