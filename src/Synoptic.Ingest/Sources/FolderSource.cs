using System.Runtime.CompilerServices;
using Synoptic.Ingest.Archives;
using Synoptic.Ingest.Files;
using Synoptic.Model;

namespace Synoptic.Ingest.Sources;

/// <summary>A folder of articles, one a file, and of web archives. What is put into it or changed later comes too, unless it is read once.</summary>
/// <param name="path">Its path, as the user gave it.</param>
/// <param name="once">Whether to read what is there and end.</param>
/// <param name="clock">The time.</param>
/// <param name="every">How often to look.</param>
public sealed class FolderSource(string path, bool once, TimeProvider clock, TimeSpan every) : ISource
{
    // An archive is written for a while; reading it each time it has grown would read its start again and again.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1), ArchiveSettled = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, (long Length, DateTime Changed)> _seen = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Kind => "folder";

    /// <inheritdoc/>
    public string Address { get; } = Path.GetFullPath(path);

    /// <inheritdoc/>
    public string Name => path;

    /// <inheritdoc/>
    public bool IsFinite => once;

    /// <inheritdoc/>
    public int? Expected => once && ArchiveFile.List(path).Count == 0 ? FileReader.List(path).Files.Count : null;

    /// <inheritdoc/>
    public async IAsyncEnumerable<Arrival> Read([EnumeratorCancellation] CancellationToken cancel)
    {
        FileReader reader = new();
        Visit? last = null;
        while (true)
        {
            int problems = 0, taken = 0;
            (IReadOnlyList<string> files, Problem? problem) = FileReader.List(path);
            IReadOnlyList<string> archives = ArchiveFile.List(path);
            problem = archives.Count > 0 ? null : problem;
            if (problem is null || once)
            {
                foreach (string file in files.Where(IsNew))
                {
                    cancel.ThrowIfCancellationRequested();
                    Ingested read = reader.ReadFile(file);
                    taken++;
                    problems += read.Problem is null ? 0 : 1;

                    // When the file was written tells a text that was put back from one that is read again.
                    Capture? capture = read.Capture is null ? null : read.Capture with { Received = new DateTimeOffset(_seen[file].Changed) };
                    yield return new Arrival { Read = read with { Capture = capture }, Key = Path.GetFullPath(file) };
                }

                foreach (string archive in archives.Where(IsNew))
                {
                    taken++;
                    await foreach (Arrival arrival in new ArchiveSource(archive).Read(cancel).ConfigureAwait(false))
                    {
                        problems += arrival.Read?.Problem is null ? 0 : 1;
                        yield return arrival with { Visit = null };
                    }
                }

                if (problem is not null)
                {
                    yield return new Arrival { Read = new Ingested(null, problem) };
                }
            }

            Visit visit = new(problem is not null ? VisitOutcome.Failed : problems > 0 ? VisitOutcome.ReadInPart : VisitOutcome.Read) { Error = problem?.Message };
            if (taken > 0 || visit != last)
            {
                yield return new Arrival { Visit = visit };
            }

            last = visit;
            if (once)
            {
                yield break;
            }

            await Task.Delay(every, clock, cancel).ConfigureAwait(false);
        }
    }

    // A file that changed within the last look may still be written: it is taken at the next.
    private bool IsNew(string file)
    {
        FileInfo info = new(file);
        if (!info.Exists || (!once && info.LastWriteTimeUtc > clock.GetUtcNow().UtcDateTime - (ArchiveFile.Is(file) ? ArchiveSettled : Settled)))
        {
            return false;
        }

        (long, DateTime) now = (info.Length, info.LastWriteTimeUtc);
        bool known = _seen.TryGetValue(file, out (long, DateTime) before) && before == now;
        _seen[file] = now;
        return !known;
    }
}
