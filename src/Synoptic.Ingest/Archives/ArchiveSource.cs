using System.Globalization;
using System.Runtime.CompilerServices;
using Synoptic.Ingest.Sources;
using Synoptic.Model;

namespace Synoptic.Ingest.Archives;

/// <summary>The pages of one web archive, in the order of the file. The file is read as it is needed, never as a whole.</summary>
/// <param name="path">Its path, as the user gave it.</param>
public sealed class ArchiveSource(string path) : ISource
{
    /// <inheritdoc/>
    public string Kind => "archive";

    /// <inheritdoc/>
    public string Address { get; } = Path.GetFullPath(path);

    /// <inheritdoc/>
    public string Name => path;

    /// <inheritdoc/>
    public bool IsFinite => true;

    /// <inheritdoc/>
    public int? Expected => null;

    /// <inheritdoc/>
    public async IAsyncEnumerable<Arrival> Read([EnumeratorCancellation] CancellationToken cancel)
    {
        (FileStream? file, string? error) = Open();
        if (file is null)
        {
            yield return new Arrival { Read = Ingested.Failed(path, File.Exists(path) ? ProblemKind.Unreadable : ProblemKind.Missing, error!) };
            yield return new Arrival { Visit = new Visit(VisitOutcome.Failed) { Error = error } };
            yield break;
        }

        int records = 0, revisits = 0, pages = 0, faults = 0;
        await using (file.ConfigureAwait(false))
        {
            foreach (ArchiveItem item in new ArchiveReader().Read(file))
            {
                cancel.ThrowIfCancellationRequested();
                records += item.Record is null ? 0 : 1;
                revisits += item.Record?.Kind == ArchiveRecordKind.Revisit ? 1 : 0;
                if (item.Record is not null && ArchivePage.Of(item.Record, path) is { } read)
                {
                    pages += read.Capture is null ? 0 : 1;
                    faults += read.Problem is null ? 0 : 1;
                    yield return new Arrival { Read = read };
                }

                if (item.Fault is not null)
                {
                    faults++;
                    error = item.Fault;
                    yield return new Arrival { Read = Ingested.Failed(path, ProblemKind.Unreadable, item.Fault) };
                }
            }
        }

        yield return new Arrival
        {
            Visit = new Visit(records == 0 ? VisitOutcome.Failed : faults > 0 ? VisitOutcome.ReadInPart : VisitOutcome.Read) { Error = error },
            Note = string.Create(CultureInfo.InvariantCulture, $"{path}: {pages} pages, {revisits} revisits, {records - revisits - pages} other records"),
        };
    }

    private (FileStream? File, string? Error) Open()
    {
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, e.Message);
        }
    }
}
