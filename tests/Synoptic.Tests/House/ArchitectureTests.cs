using System.Text.RegularExpressions;

namespace Synoptic.Tests.House;

/// <summary>The shape of the code: who may know whom, and how long a file may be.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Stages = ["Extract", "Annotate", "Group", "Compare", "Formats"];

    [Theory]
    [InlineData("Model")]
    [InlineData("Languages")]
    [InlineData("Extract")]
    [InlineData("Annotate")]
    [InlineData("Group")]
    [InlineData("Compare")]
    [InlineData("Formats")]
    public void AStageKnowsTheModelAndNothingOfAnotherStage(string room)
    {
        string[] forbidden = [.. Stages.Where(s => s != room), .. room == "Model" ? new[] { "Languages" } : []];
        foreach (string file in RepositoryFiles.Sources(Path.Combine("src", "Synoptic", room)))
        {
            string code = File.ReadAllText(file);
            foreach (string other in forbidden)
            {
                Assert.False(code.Contains($"Synoptic.{other}", StringComparison.Ordinal), $"{file} knows Synoptic.{other}");
            }
        }
    }

    [Fact]
    public void OneFileNamesTheWholePipeline()
    {
        string[] all = [.. RepositoryFiles.Sources(Path.Combine("src", "Synoptic"))
            .Where(f => new[] { "Extract", "Annotate", "Group", "Compare" }.All(s => File.ReadAllText(f).Contains($"using Synoptic.{s}", StringComparison.Ordinal)))];

        Assert.Equal(["Pipeline.cs"], all.Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void FilesAreShort()
    {
        string[] files = [.. new[] { "src", "eval", "train", "tests", "bench" }.SelectMany(RepositoryFiles.Sources)];
        int[] lengths = [.. files.Select(f => File.ReadAllLines(f).Length).Order()];

        Assert.All(files, f => Assert.True(File.ReadAllLines(f).Length <= 400, $"{f} has more than 400 lines"));
        Assert.True(lengths[lengths.Length / 2] < 100, $"the median file has {lengths[lengths.Length / 2]} lines");
    }

    [Fact]
    public void OneTypeAFile()
    {
        foreach (string file in RepositoryFiles.Sources("src"))
        {
            int types = TopLevelType().Count(File.ReadAllText(file));
            Assert.True(types <= 1, $"{file} declares {types} types");
        }
    }

    [Fact]
    public void NoCodeAsksWhichLanguageItReads()
    {
        foreach (string file in RepositoryFiles.Sources("src"))
        {
            Assert.False(LanguageCase().IsMatch(File.ReadAllText(file)), $"{file} asks for a language: that belongs in its pack");
        }
    }

    [GeneratedRegex(@"^(public|internal|file) [a-z ]*\b(class|record|struct|interface|enum|delegate)\b", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex TopLevelType();

    [GeneratedRegex("(?i:lang|language|code|pack\\.language) *(==|is) *\"[a-z]{2}\"", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex LanguageCase();
}
