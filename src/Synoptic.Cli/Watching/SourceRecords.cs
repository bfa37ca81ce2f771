using Synoptic.Ingest.Sources;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Cli.Watching;

/// <summary>What the desk keeps of the sources that it watches.</summary>
/// <param name="store">The desk's store.</param>
/// <param name="clock">The time.</param>
internal sealed class SourceRecords(IDeskStore store, TimeProvider clock)
{
    private readonly Dictionary<string, SourceRecord> _known = new(StringComparer.Ordinal);

    /// <summary>The id of a source: the same in every run.</summary>
    public static string Id(ISource source) => StableId.Of("s", $"{source.Kind}\n{source.Address}", 6);

    /// <summary>Reads what is known of sources and keeps those that are new.</summary>
    public async Task Open(IReadOnlyList<ISource> sources, CancellationToken cancel)
    {
        foreach (SourceRecord record in await store.Sources(cancel).ConfigureAwait(false))
        {
            _known[record.Id] = record;
        }

        foreach (ISource source in sources)
        {
            if (_known.TryAdd(Id(source), new SourceRecord { Id = Id(source), Kind = source.Kind, Address = source.Address, Name = source.Name }))
            {
                await store.SaveSource(_known[Id(source)], cancel).ConfigureAwait(false);
            }

            SourceRecord record = _known[Id(source)];
            (source as IRevisited)?.Resume(new Prior { ETag = record.ETag, LastModified = record.LastModified, Failures = record.Failures, NextDue = record.NextDue });
        }
    }

    /// <summary>Keeps that a page was dealt with. Called when what it gave is kept.</summary>
    public Task Save(PageMark mark, CancellationToken cancel) => store.SavePage(mark.Address, mark.Mark, clock.GetUtcNow(), cancel);

    /// <summary>Keeps how a visit went. Called when all that the visit gave is kept, so that after a crash it is made again.</summary>
    public async Task Save(ISource source, Visit visit, CancellationToken cancel)
    {
        SourceRecord before = _known[Id(source)];
        bool failed = visit.Outcome is VisitOutcome.Failed or VisitOutcome.Stopped;
        _known[before.Id] = before with
        {
            Health = visit.Outcome switch
            {
                VisitOutcome.Read => SourceHealth.Good,
                VisitOutcome.ReadInPart => SourceHealth.Partial,
                VisitOutcome.Failed => SourceHealth.Failing,
                _ => SourceHealth.Stopped,
            },
            Error = visit.Error,
            Failures = failed ? before.Failures + 1 : 0,
            LastFetched = clock.GetUtcNow(),
            NextDue = visit.NextDue,
            ETag = visit.ETag ?? (failed ? before.ETag : null),
            LastModified = visit.LastModified ?? (failed ? before.LastModified : null),
        };
        await store.SaveSource(_known[before.Id], cancel).ConfigureAwait(false);
    }
}
