using System.Globalization;

namespace Synoptic.Storage.Sql;

/// <summary>The steps from one form of the database to the next, kept as files beside their provider.</summary>
internal static class Migrations
{
    /// <summary>All steps of a provider, in order.</summary>
    public static IReadOnlyList<string> All(string provider)
    {
        System.Reflection.Assembly assembly = typeof(Migrations).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith(provider + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        })];
    }

    /// <summary>Refuses a database that a newer Synoptic has written.</summary>
    public static void Check(string name, long version, int newest)
    {
        if (version > newest)
        {
            throw new StoreException(StoreFault.NewerSchema, string.Create(
                CultureInfo.InvariantCulture, $"{name} was written by a newer Synoptic (form {version}, this one knows {newest}): update Synoptic or name another database"));
        }
    }
}
