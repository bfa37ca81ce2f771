using Synoptic.Ingest.Sources;

namespace Synoptic.Tests.Ingest.Sources;

/// <summary>Pages that were dealt with, in memory.</summary>
internal sealed class RememberedPages : ISeenPages
{
    public Dictionary<string, string> Marks { get; } = new(StringComparer.Ordinal);

    public Task<string?> Mark(string address, CancellationToken cancel) => Task.FromResult(Marks.GetValueOrDefault(address));
}
