using Synoptic.Model;
using Synoptic.Tests.House;

namespace Synoptic.Tests.Docs;

/// <summary>What the README shows is what the product does.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryFiles.PathOf("README.md"));

    [Fact]
    public void TheExampleCompilesAndRuns()
    {
        const string first = "Storm closes the port of Rotterdam\n\nA storm closed the port of Rotterdam on Monday, 3 March 2025.\n\nThe port authority said that 40 ships were waiting at sea.\n";
        const string second = "Sturm legt Hafen von Rotterdam lahm\n\nEin Sturm hat am Montag, 3. März 2025, den Hafen von Rotterdam lahmgelegt.\n\nLaut Hafenbehörde warten 40 Schiffe auf See.\n";
        string source = File.ReadAllText(RepositoryFiles.PathOf("tests", "Synoptic.Tests", "Docs", "ReadmeTests.cs"));
        string example = Block("csharp");

        // The lines between the marks are the README's, so that what is shown is what was compiled.
        // <readme>
        Comparison comparison = Pipeline.Default.Compare([Pipeline.Text("a.txt", first), Pipeline.Text("b.txt", second)]);
        foreach (Claim claim in comparison.Events.SelectMany(e => e.Claims))
        {
            Console.WriteLine($"{claim.Verdict}: {string.Join(" | ", claim.Statements.Select(s => s.Evidence.Text))}");
        }

        // </readme>
        Assert.Equal(2, comparison.Readings.Count);
        Assert.NotEmpty(comparison.Events.SelectMany(e => e.Claims));
        string compiled = source[(source.IndexOf("// <readme>", StringComparison.Ordinal) + 11)..source.IndexOf("// </readme>", StringComparison.Ordinal)];
        Assert.Equal(Squeeze(example), Squeeze(compiled));
    }

    [Fact]
    public void ThePictureIsTheDemosOutput()
    {
        Comparison demo = Pipeline.Default.Compare(new Synoptic.Ingest.Files.FileReader().Read(RepositoryFiles.PathOf("samples")).Select(i => i.Capture!));
        string output = Synoptic.Cli.Rendering.PlainText.Render(100, console => new Synoptic.Cli.Rendering.ComparisonView(console, demo, explain: false).Print());

        Assert.Contains(Block("text").TrimEnd(), output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheCommandsAreThere()
    {
        string[] commands = [.. Readme.Split('\n').Where(l => l.StartsWith("./", StringComparison.Ordinal)).Select(l => l.Split(' ')[0]).Distinct()];

        Assert.NotEmpty(commands);
        Assert.All(commands, c => Assert.True(File.Exists(RepositoryFiles.PathOf(c[2..])), $"{c} is not at the root"));
    }

    [Fact]
    public void TheLinksLeadSomewhere()
    {
        foreach (string document in new[] { "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md" })
        {
            foreach (string link in File.ReadAllText(RepositoryFiles.PathOf(document)).Split("](").Skip(1).Select(p => p[..p.IndexOf(')', StringComparison.Ordinal)]))
            {
                string target = link.Split('#')[0];
                Assert.True(target.StartsWith("https://", StringComparison.Ordinal) || target.Length == 0
                    || File.Exists(RepositoryFiles.PathOf(target)) || Directory.Exists(RepositoryFiles.PathOf(target)), $"{document} links to {link}");
            }
        }
    }

    private static string Block(string language)
    {
        int start = Readme.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Readme[start..Readme.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string Squeeze(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
