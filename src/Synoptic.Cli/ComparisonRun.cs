using Spectre.Console;
using Synoptic.Cli.Rendering;
using Synoptic.Formats.Contract;
using Synoptic.Ingest;
using Synoptic.Model;

namespace Synoptic.Cli;

/// <summary>Runs the pipeline over what was read and prints the comparison.</summary>
internal static class ComparisonRun
{
    private const int PipeWidth = 100;
    private const int LeastWidth = 40;

    /// <summary>Compares and prints; returns the exit code.</summary>
    public static int Print(IEnumerable<Ingested> inputs, PrintSettings settings)
    {
        List<Capture> captures = [];
        List<Problem> problems = [];
        foreach (Ingested input in inputs)
        {
            if (input.Capture is not null)
            {
                captures.Add(input.Capture);
            }
            else if (input.Problem is not null)
            {
                problems.Add(input.Problem);
            }
        }

        Comparison comparison = Pipeline.Default.Compare(captures);
        comparison = comparison with { Problems = [.. problems, .. comparison.Problems] };
        Report(comparison.Problems);
        if (settings.Json)
        {
            Console.Out.WriteLine(ComparisonJson.Write(comparison, settings.Explain));
        }
        else
        {
            Show(settings.Width, (console, _) => new ComparisonView(console, comparison, settings.Explain).Print());
        }

        return comparison.Problems.Count > 0 ? ExitCodes.SomeInputFailed : ExitCodes.Done;
    }

    /// <summary>Says what could not be read, a line each on standard error.</summary>
    public static void Report(IEnumerable<Problem> problems)
    {
        foreach (Problem problem in problems)
        {
            Console.Error.WriteLine($"synoptic: {Printable.Line(problem.Input)}: {Printable.Line(problem.Message)}");
        }
    }

    /// <summary>Prints a view: in colour at the terminal's width, or as plain text into a pipe.</summary>
    /// <param name="width">Columns, or null for the terminal's.</param>
    /// <param name="print">Prints the view on a console; told whether that is plain text.</param>
    public static void Show(int? width, Action<IAnsiConsole, bool> print)
    {
        if (Console.IsOutputRedirected)
        {
            Console.Out.Write(PlainText.Render(width ?? PipeWidth, console => print(console, true)));
            return;
        }

        IAnsiConsole terminal = AnsiConsole.Console;
        terminal.Profile.Width = width ?? Math.Max(LeastWidth, terminal.Profile.Width);
        print(terminal, terminal.Profile.Capabilities.ColorSystem == ColorSystem.NoColors);
    }
}
