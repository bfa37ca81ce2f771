using System.Runtime.CompilerServices;
using Synoptic.Ingest.Files;
using Synoptic.Model;

namespace Synoptic.Ingest.Sources;

/// <summary>A folder of articles, one a file. What is put into it or changed later comes too, unless it is read once.</summary>
/// <param name="path">Its path, as the user gave it.</param>
/// <param name="once">Whether to read what is there and end.</param>
/// <param name="clock">The time.</param>
/// <param name="every">How often to look.</param>
public sealed class FolderSource(string path, bool once, TimeProvider clock, TimeSpan every) : ISource
{
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
    public int? Expected => once ? FileReader.List(path).Files.Count : null;

    /// <inheritdoc/>
    public async IAsyncEnumerable<Arrival> Read([EnumeratorCancellation] CancellationToken cancel)
    {
        FileReader reader = new();
        Visit? last = null;
        while (true)
        {
            int problems = 0, taken = 0;
            (IReadOnlyList<string> files, Problem? problem) = FileReader.List(path);
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
        if (!info.Exists || (!once && info.LastWriteTimeUtc > clock.GetUtcNow().UtcDateTime - TimeSpan.FromSeconds(1)))
        {
            return false;
        }

        (long, DateTime) now = (info.Length, info.LastWriteTimeUtc);
        bool known = _seen.TryGetValue(file, out (long, DateTime) before) && before == now;
        _seen[file] = now;
        return !known;
    }
}
