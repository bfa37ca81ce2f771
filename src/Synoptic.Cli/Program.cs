using System.CommandLine;

namespace Synoptic.Cli;

/// <summary>The command line.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        RootCommand root = new("Sets what news articles in any language say of the same event side by side.");
        return root.Parse(args).Invoke();
    }
}
