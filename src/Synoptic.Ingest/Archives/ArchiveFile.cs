namespace Synoptic.Ingest.Archives;

/// <summary>Tells web archives by their names.</summary>
public static class ArchiveFile
{
    private static readonly string[] Endings = [".warc", ".warc.gz", ".arc", ".arc.gz"];

    /// <summary>Whether a path is that of a web archive.</summary>
    public static bool Is(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Endings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The web archives of a folder in ordinal order, subfolders included; none when it cannot be listed.</summary>
    public static IReadOnlyList<string> List(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(Is).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
