using System.Data.Common;
using System.Globalization;
using Synoptic.Storage.Sql;

namespace Synoptic.Storage.Sqlite;

/// <summary>Brings a file to the newest form, one step at a time, each in a transaction.</summary>
internal static class SqliteMigrations
{
    // "SYNO": marks the file as ours, so that we never write into another program's database.
    private const int Mark = 0x53594E4F;

    /// <summary>The newest form.</summary>
    public static int Newest => Migrations.All("sqlite").Count;

    /// <summary>Applies the steps that the file has not seen.</summary>
    public static async Task Apply(DbConnection connection, SqliteDialect dialect, CancellationToken cancel)
    {
        if (await Pragma(connection, null, "user_version", cancel).ConfigureAwait(false) == Newest && await Pragma(connection, null, "application_id", cancel).ConfigureAwait(false) == Mark)
        {
            return;
        }

        await using DbTransaction transaction = await dialect.BeginWrite(connection, cancel).ConfigureAwait(false);
        long version = await Pragma(connection, transaction, "user_version", cancel).ConfigureAwait(false);
        long mark = await Pragma(connection, transaction, "application_id", cancel).ConfigureAwait(false);
        SqlSession session = new(connection, transaction, cancel);
        bool empty = mark == 0 && version == 0 && await session.Number($"SELECT count(*) FROM sqlite_schema").ConfigureAwait(false) == 0;
        if (!empty && mark != Mark)
        {
            throw new StoreException(StoreFault.Damaged, $"{dialect.Name} is a SQLite file of another program: name another file");
        }

        Migrations.Check(dialect.Name, version, Newest);
        foreach (string step in Migrations.All("sqlite").Skip((int)version))
        {
            await session.Run(new SqlText().Raw(step)).ConfigureAwait(false);
        }

        await session.Run(new SqlText().Raw(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {Mark}; PRAGMA user_version = {Newest}"))).ConfigureAwait(false);
        await transaction.CommitAsync(cancel).ConfigureAwait(false);
    }

    private static Task<long> Pragma(DbConnection connection, DbTransaction? transaction, string name, CancellationToken cancel) =>
        new SqlSession(connection, transaction, cancel).Number(System.Runtime.CompilerServices.FormattableStringFactory.Create("PRAGMA " + name));
}
