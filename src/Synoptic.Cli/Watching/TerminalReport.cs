using Spectre.Console;
using Synoptic.Cli.Rendering;
using Synoptic.Desk;
using Synoptic.Ingest.Sources;
using Synoptic.Model;

namespace Synoptic.Cli.Watching;

/// <summary>A bar for each source, and a line for each thing that went wrong.</summary>
internal sealed class TerminalReport : IWatchReport
{
    private const int MostBars = 12, LongestName = 40;
    private readonly Dictionary<ISource, ProgressTask> _bars = [];
    private readonly ProgressContext _context;
    private readonly IAnsiConsole _console;
    private WatchCounts? _counts;

    private TerminalReport(IAnsiConsole console, ProgressContext context, IReadOnlyList<ISource> sources)
    {
        (_console, _context) = (console, context);
        foreach (ISource source in sources.Take(MostBars))
        {
            ProgressTask bar = context.AddTask(Markup.Escape(Short(source.Name)), maxValue: source.Expected ?? 1);
            bar.IsIndeterminate = source.Expected is null;
            _bars[source] = bar;
        }
    }

    /// <summary>Shows bars while work runs; the counts come last.</summary>
    public static async Task<int> While(IAnsiConsole console, IReadOnlyList<ISource> sources, Func<IWatchReport, Task<int>> work)
    {
        TerminalReport? report = null;
        int code = await console.Progress().HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new CountColumn(), new ElapsedTimeColumn())
            .StartAsync(context => work(report = new TerminalReport(console, context, sources))).ConfigureAwait(false);
        if (report?._counts is { } counts)
        {
            console.WriteLine(counts.ToString());
        }

        return code;
    }

    /// <inheritdoc/>
    public void Took(ISource source, Taken taken)
    {
        if (_bars.TryGetValue(source, out ProgressTask? bar))
        {
            // A bar that knows its end counts what was dealt with, others the articles.
            bar.MaxValue = Math.Max(bar.MaxValue, bar.Value + (source.Expected is null ? 2 : 1));
            bar.Increment(source.Expected is not null || taken.Problem is null ? 1 : 0);
            bar.IsIndeterminate |= !source.IsFinite;
        }

        if (taken.Problem is { } problem)
        {
            Failed(problem);
        }
    }

    /// <inheritdoc/>
    public void Visited(ISource source, Visit visit)
    {
        if (!_bars.TryGetValue(source, out ProgressTask? bar))
        {
            return;
        }

        // A full bar rests; that of a source which is visited again moves with its next article.
        bar.Description = Markup.Escape(Short(source.Name) + visit.Outcome switch { VisitOutcome.Failed => " · failing", VisitOutcome.Stopped => " · stopped", _ => "" });
        bar.IsIndeterminate = false;
        bar.MaxValue = Math.Max(1, bar.Value);
        if (source.IsFinite)
        {
            bar.Value = bar.MaxValue;
            bar.StopTask();
        }
    }

    /// <inheritdoc/>
    public void Noted(ISource source, string note) => _console.Write(new LineAboveBars($"synoptic: {Printable.Line(note)}"));

    /// <inheritdoc/>
    public void Failed(Problem problem) => _console.Write(new LineAboveBars($"synoptic: {Printable.Line(problem.Input)}: {Printable.Line(problem.Message)}"));

    /// <inheritdoc/>
    public void Comparing() => _context.AddTask("comparing").IsIndeterminate = true;

    /// <inheritdoc/>
    public void Ended(WatchCounts counts) => _counts = counts;

    private static string Short(string name) => Printable.Line(name) is { Length: > LongestName } longer ? "…" + longer[^(LongestName - 1)..] : Printable.Line(name);
}
