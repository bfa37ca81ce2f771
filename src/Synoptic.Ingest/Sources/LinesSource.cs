using System.Globalization;
using System.Runtime.CompilerServices;
using Synoptic.Model;

namespace Synoptic.Ingest.Sources;

/// <summary>JSON Lines: one article a line, from a file or a pipe, until it ends.</summary>
/// <param name="name">The name to show.</param>
/// <param name="address">Path in full, or a name.</param>
/// <param name="open">Opens the stream.</param>
public sealed class LinesSource(string name, string address, Func<Stream> open) : ISource
{
    /// <inheritdoc/>
    public string Kind => "lines";

    /// <inheritdoc/>
    public string Address => address;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public bool IsFinite => true;

    /// <inheritdoc/>
    public int? Expected => null;

    /// <inheritdoc/>
    public async IAsyncEnumerable<Arrival> Read([EnumeratorCancellation] CancellationToken cancel)
    {
        (Stream? stream, string? error) = Open();
        if (stream is null)
        {
            yield return new Arrival { Read = Ingested.Failed(name, ProblemKind.Unreadable, error!) };
            yield return new Arrival { Visit = new Visit(VisitOutcome.Failed) { Error = error } };
            yield break;
        }

        int problems = 0;
        await using (stream.ConfigureAwait(false))
        {
            await foreach ((int number, byte[]? line, string? failure) in LineReader.Read(stream, cancel).ConfigureAwait(false))
            {
                string input = string.Create(CultureInfo.InvariantCulture, $"{name}:{number}");
                (Ingested read, string? key) = line is null
                    ? (Ingested.Failed(input, failure is null ? ProblemKind.TooLarge : ProblemKind.Unreadable, failure ?? "the line is over the limit"), null) : LineRecord.Read(line, input);
                problems += read.Problem is null ? 0 : 1;
                yield return new Arrival { Read = read, Key = key };
            }
        }

        yield return new Arrival { Visit = new Visit(problems > 0 ? VisitOutcome.ReadInPart : VisitOutcome.Read) };
    }

    private (Stream? Stream, string? Error) Open()
    {
        try
        {
            return (open(), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, e.Message);
        }
    }
}
