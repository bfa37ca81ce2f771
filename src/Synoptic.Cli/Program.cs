using System.CommandLine;
using Synoptic.Cli.Commands;

namespace Synoptic.Cli;

/// <summary>The command line: one command a job.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        ParseResult parsed = Root().Parse(args);
        if (parsed.Errors.Count == 0)
        {
            // Ctrl-C and SIGTERM end what runs in order; an article that is being kept is kept whole either way.
            return parsed.Invoke(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
        }

        foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
        {
            Console.Error.WriteLine($"synoptic: {error.Message}");
        }

        Console.Error.WriteLine("Try 'synoptic --help'.");
        return ExitCodes.WrongUse;
    }

    /// <summary>All commands with their options.</summary>
    internal static RootCommand Root() => new(
        """
        Synoptic reads news articles in any language, finds those that tell of the same event, and sets what each says
        side by side: what they agree on, what only one says, where they contradict, and who had it from whom.

          synoptic demo                         the four events of samples/
          synoptic compare de.html lv.txt       two articles
          synoptic compare FOLDER --json        a folder, as JSON
          synoptic read report.html             one article, its names, times, quotes and sources marked
          synoptic watch feeds.opml --database desk.db   feeds into a desk, as they bring news
          synoptic watch FOLDER --database desk.db    a folder into a desk, as files come
          synoptic demo --serve                 the samples as a desk in the browser
          synoptic serve --database desk.db     a desk in the browser, with an API

        Exit codes: 0 done, 1 some input could not be read, 2 wrong use.
        """)
    {
        CompareCommand.Create(),
        ReadCommand.Create(),
        WatchCommand.Create(),
        DemoCommand.Create(),
        ServeCommand.Create(),
    };
}
