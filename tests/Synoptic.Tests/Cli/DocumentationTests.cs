using System.CommandLine;
using Synoptic.Tests.House;

namespace Synoptic.Tests.Cli;

/// <summary>An option that the manual does not name fails the build.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void EveryCommandAndOptionIsInTheManual()
    {
        string manual = File.ReadAllText(RepositoryFiles.PathOf("docs", "cli.md"));
        foreach (Command command in Synoptic.Cli.Program.Root().Subcommands)
        {
            Assert.Contains($"## {command.Name}\n", manual, StringComparison.Ordinal);
            Assert.All(command.Options.Where(o => o is not System.CommandLine.Help.HelpOption), o => Assert.Contains(o.Name, manual, StringComparison.Ordinal));
            Assert.False(string.IsNullOrWhiteSpace(command.Description));
        }
    }
}
