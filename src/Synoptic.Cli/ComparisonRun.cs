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
        foreach (Problem problem in comparison.Problems)
        {
            Console.Error.WriteLine($"synoptic: {Printable.Line(problem.Input)}: {Printable.Line(problem.Message)}");
        }

        if (settings.Json)
        {
            Console.Out.WriteLine(ComparisonJson.Write(comparison, settings.Explain));
        }
        else
        {
            PrintText(comparison, settings);
        }

        return comparison.Problems.Count > 0 ? ExitCodes.SomeInputFailed : ExitCodes.Done;
    }

    private static void PrintText(Comparison comparison, PrintSettings settings)
    {
        if (!Console.IsOutputRedirected)
        {
            IAnsiConsole terminal = AnsiConsole.Console;
            terminal.Profile.Width = settings.Width ?? Math.Max(LeastWidth, terminal.Profile.Width);
            new ComparisonView(terminal, comparison, settings.Explain).Print();
            return;
        }

        Console.Out.Write(PlainText.Render(comparison, settings.Explain, settings.Width ?? PipeWidth));
    }
}
