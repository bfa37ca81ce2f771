using Synoptic.Model;

namespace Synoptic.Ingest.Files;

/// <summary>Reads articles from files, one article a file, and from folders of them.</summary>
/// <param name="limit">Most bytes of one file.</param>
public sealed class FileReader(long limit = FileReader.DefaultLimit)
{
    /// <summary>The largest file that is read when nothing else is said: 50 MiB.</summary>
    public const long DefaultLimit = 50L * 1024 * 1024;

    private static readonly string[] Extensions = [".txt", ".text", ".html", ".htm", ".xhtml", ".md"];

    /// <summary>The captures of a file or folder. A folder gives its article files in ordinal order, subfolders included.</summary>
    /// <param name="path">Path of a file or folder, as the user gave it.</param>
    public IEnumerable<Ingested> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!Directory.Exists(path))
        {
            return [ReadFile(path)];
        }

        (IReadOnlyList<string> files, Problem? problem) = List(path);
        return problem is null ? files.Select(ReadFile) : [new Ingested(null, problem)];
    }

    /// <summary>The article files of a folder in ordinal order, subfolders included; a problem when there are none or it cannot be listed.</summary>
    /// <param name="folder">Path of the folder, as the user gave it.</param>
    public static (IReadOnlyList<string> Files, Problem? Problem) List(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(f => Extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
                .Where(f => !Path.GetFileName(f).StartsWith("README", StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(f).StartsWith('.'))
                .Order(StringComparer.Ordinal)];
            return (files, files.Length > 0 ? null : new Problem(folder, ProblemKind.NoArticle, $"the folder holds no article files ({string.Join(", ", Extensions)})"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], new Problem(folder, ProblemKind.Unreadable, $"the folder cannot be listed: {e.Message}"));
        }
    }

    /// <summary>The capture of one file.</summary>
    /// <param name="path">Its path, as the user gave it.</param>
    public Ingested ReadFile(string path)
    {
        try
        {
            FileInfo file = new(path);
            if (!file.Exists)
            {
                return Ingested.Failed(path, ProblemKind.Missing, "no such file or folder");
            }

            if (file.Length > limit)
            {
                return Ingested.Failed(path, ProblemKind.TooLarge, $"{Mebibytes(file.Length)} MiB is over the limit of {Mebibytes(limit)} MiB");
            }

            return Ingested.Of(new Capture(path, File.ReadAllBytes(path)) { MediaType = MediaType(path) });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Ingested.Failed(path, ProblemKind.Unreadable, e.Message);
        }
    }

    private static string? MediaType(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => "text/html",
        _ => null,
    };

    private static string Mebibytes(long bytes) => (bytes / (1024.0 * 1024)).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
