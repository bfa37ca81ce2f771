using Synoptic.Ingest.Sources;
using Synoptic.Storage;

namespace Synoptic.Cli.Watching;

/// <summary>The pages that the desk keeps note of.</summary>
/// <param name="store">The desk's store.</param>
internal sealed class StoredPages(IDeskStore store) : ISeenPages
{
    /// <inheritdoc/>
    public Task<string?> Mark(string address, CancellationToken cancel) => store.PageMark(address, cancel);
}
