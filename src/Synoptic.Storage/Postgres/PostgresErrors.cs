using System.Data.Common;
using Npgsql;

namespace Synoptic.Storage.Postgres;

/// <summary>What PostgreSQL's error classes mean for the user.</summary>
internal static class PostgresErrors
{
    /// <summary>The error in one line, with what to do about it.</summary>
    public static StoreException Translate(string name, DbException error) => error.SqlState switch
    {
        "53100" or "53200" => new StoreException(StoreFault.Full, $"{name} cannot grow: the server's disk or memory is full; what was kept before is safe", error),
        "55P03" or "57014" => new StoreException(StoreFault.Locked, $"{name} is locked by another program: close that, or wait and try again", error),
        "25006" => new StoreException(StoreFault.ReadOnly, $"{name} may only be read", error),
        "28P01" or "28000" => new StoreException(StoreFault.Unreachable, $"{name} refuses the user or the password", error),
        "3D000" => new StoreException(StoreFault.Unreachable, $"{name} is not there: make it with createdb", error),
        "XX001" or "XX002" => new StoreException(StoreFault.Damaged, $"{name} is damaged: {error.Message}", error),
        null when error is NpgsqlException => new StoreException(StoreFault.Unreachable, $"{name} cannot be reached: {error.Message}", error),
        _ => new StoreException(StoreFault.Other, $"{name}: {error.Message}", error),
    };
}
