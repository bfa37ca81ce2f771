using System.Text.Json;
using System.Xml.Linq;
using Synoptic.Tests.House;

namespace Synoptic.Tests.Cli;

public sealed class ReadCommandTests
{
    private static readonly string Sample = RepositoryFiles.PathOf("samples", "rome-2025-05-23", "faros-el.txt");

    [Fact]
    public void APipeGetsTheTextWithItsFindingsInBrackets()
    {
        CommandLine.Result result = CommandLine.Run(["read", Sample]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("[person Στιβ Γουίτκοφ]", result.Output, StringComparison.Ordinal);
        Assert.Contains("[quote κάποια αλλά όχι οριστική πρόοδος]", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public void JsonIsTheContractWithoutEvents()
    {
        using JsonDocument json = JsonDocument.Parse(CommandLine.Run(["read", Sample, "--json"]).Output);

        Assert.Equal(0, json.RootElement.GetProperty("events").GetArrayLength());
        Assert.Equal("2025-05-23", json.RootElement.GetProperty("articles")[0].GetProperty("times")[0].GetProperty("value").GetString());
    }

    [Fact]
    public void OtherStandardsStandAloneOnStandardOutput()
    {
        Assert.Equal("TimeML", XDocument.Parse(CommandLine.Run(["read", Sample, "--timeml"]).Output).Root!.Name.LocalName);
        Assert.StartsWith("# newdoc id = ", CommandLine.Run(["read", Sample, "--conllu"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ExplainListsWhatWasRemoved() =>
        Assert.Contains("Removed", CommandLine.Run(["read", RepositoryFiles.PathOf("samples", "beirut-2020-08-04", "northgate-en.html"), "--explain"]).Output, StringComparison.Ordinal);

    [Fact]
    public void TwoFormatsAreWrongUse()
    {
        CommandLine.Result result = CommandLine.Run(["read", Sample, "--json", "--timeml"]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Choose one of", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingFileIsNamed()
    {
        CommandLine.Result result = CommandLine.Run(["read", "none.txt"]);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("synoptic: none.txt: ", result.Error, StringComparison.Ordinal);
    }
}
