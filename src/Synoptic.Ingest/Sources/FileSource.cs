using System.Runtime.CompilerServices;
using Synoptic.Ingest.Files;

namespace Synoptic.Ingest.Sources;

/// <summary>One file with one article.</summary>
/// <param name="path">Its path, as the user gave it.</param>
public sealed class FileSource(string path) : ISource
{
    /// <inheritdoc/>
    public string Kind => "file";

    /// <inheritdoc/>
    public string Address { get; } = Path.GetFullPath(path);

    /// <inheritdoc/>
    public string Name => path;

    /// <inheritdoc/>
    public bool IsFinite => true;

    /// <inheritdoc/>
    public int? Expected => 1;

    /// <inheritdoc/>
    public async IAsyncEnumerable<Arrival> Read([EnumeratorCancellation] CancellationToken cancel)
    {
        Ingested read = await Task.Run(() => new FileReader().ReadFile(path), cancel).ConfigureAwait(false);
        yield return new Arrival { Read = read, Key = Address };
        yield return new Arrival { Visit = read.Problem is null ? new Visit(VisitOutcome.Read) : new Visit(VisitOutcome.Failed) { Error = read.Problem.Message } };
    }
}
