using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Synoptic.Desk;
using Synoptic.Ingest.Sources;
using Synoptic.Model;

namespace Synoptic.Cli.Watching;

/// <summary>One JSON object a line, for logs: when, what, and what it concerns.</summary>
/// <param name="output">Where to.</param>
/// <param name="clock">The time.</param>
internal sealed class LogReport(TextWriter output, TimeProvider clock) : IWatchReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly Lock _gate = new();

    /// <inheritdoc/>
    public void Took(ISource source, Taken taken)
    {
        string what = taken.Kind switch { TakenKind.Added => "added", TakenKind.Revised => "revised", TakenKind.Unchanged => "unchanged", _ => "refused" };
        Write(new LogLine(clock.GetUtcNow(), what) { Source = source.Name, Input = taken.Input, Article = taken.Article, Event = taken.Event, Title = taken.Title, Error = taken.Problem?.Message });
    }

    /// <inheritdoc/>
    public void Visited(ISource source, Visit visit) => Write(new LogLine(clock.GetUtcNow(), "visited") { Source = source.Name, Error = visit.Error, Next = visit.NextDue });

    /// <inheritdoc/>
    public void Noted(ISource source, string note) => Write(new LogLine(clock.GetUtcNow(), "noted") { Source = source.Name, Note = note });

    /// <inheritdoc/>
    public void Failed(Problem problem) => Write(new LogLine(clock.GetUtcNow(), "failed") { Input = problem.Input, Error = problem.Message });

    /// <inheritdoc/>
    public void Comparing() => Write(new LogLine(clock.GetUtcNow(), "comparing"));

    /// <inheritdoc/>
    public void Ended(WatchCounts counts) => Write(new LogLine(clock.GetUtcNow(), "ended")
    {
        Added = counts[TakenKind.Added],
        Revised = counts[TakenKind.Revised],
        Unchanged = counts[TakenKind.Unchanged],
        Refused = counts[TakenKind.Refused],
    });

    private void Write(LogLine line)
    {
        lock (_gate)
        {
            output.WriteLine(JsonSerializer.Serialize(line, Options));
            output.Flush();
        }
    }
}
