using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Synoptic.Storage.Sqlite;

/// <summary>What SQLite's result codes mean for the user.</summary>
internal static class SqliteErrors
{
    /// <summary>The error in one line, with what to do about it.</summary>
    public static StoreException Translate(string path, DbException error) => (error as SqliteException)?.SqliteErrorCode switch
    {
        5 or 6 => new StoreException(StoreFault.Locked, $"{path} is locked by another program: close that, or wait and try again", error),
        13 => new StoreException(StoreFault.Full, $"{path} cannot grow: the disk or the quota is full; what was kept before is safe", error),
        10 when error.Message.Contains("disk", StringComparison.OrdinalIgnoreCase) =>
            new StoreException(StoreFault.Full, $"{path} cannot be written: the disk is full or failing; what was kept before is safe", error),
        14 => new StoreException(StoreFault.Unreachable, $"{path} cannot be opened: is the folder there, and may you write in it?", error),
        8 => new StoreException(StoreFault.ReadOnly, $"{path} may only be read", error),
        11 or 26 => new StoreException(StoreFault.Damaged, $"{path} is damaged, or no SQLite file", error),
        _ => new StoreException(StoreFault.Other, $"{path}: {error.Message}", error),
    };
}
