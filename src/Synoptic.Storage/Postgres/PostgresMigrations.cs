using System.Data.Common;
using Synoptic.Storage.Sql;

namespace Synoptic.Storage.Postgres;

/// <summary>Brings a database to the newest form, one step at a time, all in a transaction.</summary>
internal static class PostgresMigrations
{
    /// <summary>The newest form.</summary>
    public static int Newest => Migrations.All("postgres").Count;

    /// <summary>Applies the steps that the database has not seen.</summary>
    public static async Task Apply(PostgresDialect dialect, CancellationToken cancel)
    {
        await using DbConnection connection = await dialect.OpenWriter(cancel).ConfigureAwait(false);
        await using DbTransaction transaction = await dialect.BeginWrite(connection, cancel).ConfigureAwait(false);
        SqlSession session = new(connection, transaction, cancel);
        bool known = await session.Number($"SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'synoptic_form'").ConfigureAwait(false) > 0;
        long version = known ? await session.Number($"SELECT version FROM synoptic_form").ConfigureAwait(false) : 0;
        if (!known && await session.Number($"SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()").ConfigureAwait(false) > 0)
        {
            throw new StoreException(StoreFault.Damaged, $"{dialect.Name} holds tables of another program: name another database");
        }

        Migrations.Check(dialect.Name, version, Newest);
        if (version == Newest)
        {
            return;
        }

        foreach (string step in Migrations.All("postgres").Skip((int)version))
        {
            await session.Run(new SqlText().Raw(step)).ConfigureAwait(false);
        }

        await session.Run(new SqlText().Raw("CREATE TABLE IF NOT EXISTS synoptic_form (version BIGINT NOT NULL); DELETE FROM synoptic_form")).ConfigureAwait(false);
        await session.Run($"INSERT INTO synoptic_form (version) VALUES ({Newest})").ConfigureAwait(false);
        await transaction.CommitAsync(cancel).ConfigureAwait(false);
    }
}
