namespace Synoptic.Ingest.Sources;

/// <summary>Which pages were dealt with before, so that they are not asked for again.</summary>
public interface ISeenPages
{
    /// <summary>The mark of the page at an address, or null when it was never dealt with.</summary>
    public Task<string?> Mark(string address, CancellationToken cancel);
}
