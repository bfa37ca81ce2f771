namespace Synoptic.Ingest.Web;

/// <summary>How asking for a page went, in short.</summary>
public enum PageOutcome
{
    /// <summary>It came.</summary>
    Read,

    /// <summary>It is as it was when it was asked for last.</summary>
    Unchanged,

    /// <summary>There is none: the server knows no such page, or does not give it to us.</summary>
    Missing,

    /// <summary>There was one, and it will not come back.</summary>
    Gone,

    /// <summary>It may not be asked for: robots.txt or the rules of addresses forbid it.</summary>
    Forbidden,

    /// <summary>The server wants to be left alone for a while.</summary>
    Busy,

    /// <summary>Something went wrong that may go right another time.</summary>
    Failed,

    /// <summary>It is over the limit.</summary>
    TooLarge,
}
