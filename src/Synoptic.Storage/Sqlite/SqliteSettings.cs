namespace Synoptic.Storage.Sqlite;

/// <summary>How a SQLite file is opened.</summary>
internal sealed record SqliteSettings
{
    /// <summary>How long to wait for another program's lock.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The most pages that the file may grow to, 0 for SQLite's own limit.</summary>
    public long MostPages { get; init; }
}
