using Npgsql;

namespace Synoptic.Storage.Postgres;

/// <summary>Reads <c>postgres://USER:PASSWORD@HOST:PORT/DATABASE</c>.</summary>
internal static class PostgresAddress
{
    private const int DefaultPort = 5432;

    /// <summary>The address as the provider wants it.</summary>
    /// <exception cref="StoreException">The address names no database.</exception>
    public static NpgsqlConnectionStringBuilder Parse(Uri address)
    {
        string database = Uri.UnescapeDataString(address.AbsolutePath.Trim('/'));
        if (address.Host.Length == 0 || database.Length == 0)
        {
            throw new StoreException(StoreFault.Unreachable, "the address names no database: postgres://USER:PASSWORD@HOST:PORT/DATABASE");
        }

        string[] user = address.UserInfo.Split(':', 2);
        NpgsqlConnectionStringBuilder builder = new()
        {
            Host = address.Host,
            Port = address.Port > 0 ? address.Port : DefaultPort,
            Database = database,
            ApplicationName = "synoptic",
            Timeout = 15,
            CommandTimeout = 60,
        };
        if (user[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        return builder;
    }

    /// <summary>The address without its password.</summary>
    public static string Show(NpgsqlConnectionStringBuilder builder) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"postgres://{builder.Host}:{builder.Port}/{builder.Database}");
}
