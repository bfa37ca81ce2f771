using Spectre.Console;
using Synoptic.Cli.Rendering;
using Synoptic.Formats.Conllu;
using Synoptic.Formats.Contract;
using Synoptic.Formats.TimeMl;
using Synoptic.Ingest;
using Synoptic.Model;

namespace Synoptic.Cli;

/// <summary>Reads articles without comparing them, and prints what stands in them.</summary>
internal static class ReadingRun
{
    /// <summary>Reads and prints; returns the exit code.</summary>
    public static int Print(IEnumerable<Ingested> inputs, ReadingFormat format, bool explain, int? width)
    {
        IReadOnlyList<Ingested> all = [.. inputs];
        Comparison read = Pipeline.Default.Read(all.Select(i => i.Capture).OfType<Capture>());
        read = read with { Problems = [.. all.Select(i => i.Problem).OfType<Problem>(), .. read.Problems] };
        ComparisonRun.Report(read.Problems);
        switch (format)
        {
            case ReadingFormat.Json:
                Console.Out.WriteLine(ComparisonJson.Write(read));
                break;
            case ReadingFormat.Conllu:
                Console.Out.Write(string.Concat(read.Readings.Select(ConlluWriter.Write)));
                break;
            case ReadingFormat.TimeMl:
                Console.Out.Write(string.Concat(read.Readings.Select(TimeMlWriter.Write)));
                break;
            default:
                ComparisonRun.Show(width, (console, plain) => new ReadingView(console, read, explain, plain).Print());
                break;
        }

        return read.Problems.Count > 0 ? ExitCodes.SomeInputFailed : ExitCodes.Done;
    }
}
