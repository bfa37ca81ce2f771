using System.Globalization;
using System.Text.Json;
using Synoptic.Ingest.Feeds.Xml;
using Synoptic.Ingest.Files;

namespace Synoptic.Ingest.Sources;

/// <summary>Reads lists of sources: <c>sources.json</c> and OPML.</summary>
public static class SourcesFile
{
    private const int HeadLength = 4096, MostMinutes = 7 * 24 * 60;
    private static readonly string[] Kinds = ["feed", "sitemap", "page", "folder", "file", "lines"];

    /// <summary>How the JSON is read.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    };

    /// <summary>Whether a file is a list of sources: JSON, or XML with the root of OPML.</summary>
    /// <param name="path">Its path.</param>
    public static bool IsOne(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" or ".opml" => true,
        ".xml" => Head(path).Contains("<opml", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>The sources of a list; relative paths are seen from its folder.</summary>
    /// <param name="path">Path of the list.</param>
    /// <exception cref="SourcesFileException">It cannot be read, or says what it may not.</exception>
    public static IReadOnlyList<SourceEntry> Read(string path)
    {
        string text;
        try
        {
            FileInfo file = new(path);
            text = file.Exists && file.Length > FileReader.DefaultLimit ? throw new SourcesFileException($"{path}: the list is over the limit") : File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourcesFileException($"{path}: {e.Message}");
        }

        IReadOnlyList<SourceEntry> entries = Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) ? Json(path, text) : Opml(path, text);
        return entries.Count > 0 ? [.. entries.Select(e => Placed(path, e))] : throw new SourcesFileException($"{path}: the list holds no sources");
    }

    /// <summary>The address, if it is one of the web.</summary>
    /// <param name="text">An address or a path.</param>
    public static Uri? Web(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;

    private static IReadOnlyList<SourceEntry> Json(string path, string text)
    {
        SourceList list;
        try
        {
            list = JsonSerializer.Deserialize<SourceList>(text, Options) ?? throw new SourcesFileException($"{path}: the list is empty");
        }
        catch (JsonException e)
        {
            throw new SourcesFileException(string.Create(CultureInfo.InvariantCulture, $"{path}: line {e.LineNumber + 1}: {Cause(e)}"));
        }

        for (int i = 0; i < list.Sources.Count; i++)
        {
            if (Wrong(list.Sources[i]) is { } wrong)
            {
                throw new SourcesFileException(string.Create(CultureInfo.InvariantCulture, $"{path}: source {i + 1}: {wrong}"));
            }
        }

        return list.Sources;
    }

    // The reader's message ends with the place, which stands before it here.
    private static string Cause(JsonException e) => e.Message.Split(" Path: ", 2)[0].Split(" LineNumber: ", 2)[0];

    private static string? Wrong(SourceEntry? entry) =>
        entry is null ? "it is null"
        : string.IsNullOrWhiteSpace(entry.Address) ? "'address' is empty"
        : entry.Kind is not null && !Kinds.Contains(entry.Kind) ? $"'kind' is '{entry.Kind}'; it may be {string.Join(", ", Kinds)}"
        : entry.Kind is "feed" or "sitemap" or "page" && Web(entry.Address) is null ? $"'{entry.Address}' is no http(s) address"
        : entry.Every is < 1 or > MostMinutes ? $"'every' may be 1 to {MostMinutes.ToString(CultureInfo.InvariantCulture)} minutes"
        : null;

    // OPML 2.0: an outline with xmlUrl is a feed; outlines stand in outlines.
    private static List<SourceEntry> Opml(string path, string text)
    {
        FeedTree tree = new(null, static (_, _) => { });
        try
        {
            TolerantReader.Read(text, tree);
        }
        catch (FormatException e)
        {
            throw new SourcesFileException($"{path}: {e.Message}");
        }

        List<SourceEntry> entries = [];
        if (tree.Root is { } root)
        {
            Collect(root, entries);
        }

        return entries;
    }

    private static void Collect(FeedElement element, List<SourceEntry> entries)
    {
        if (element.Name == "outline" && element.Attribute("xmlurl")?.Trim() is { } address && Web(address) is not null)
        {
            string? name = element.Attribute("title") ?? element.Attribute("text");
            entries.Add(new SourceEntry { Address = address, Kind = "feed", Name = string.IsNullOrWhiteSpace(name) ? null : Feeds.FeedText.Line(name), Language = element.Attribute("language") });
        }

        foreach (FeedElement inner in element.Elements)
        {
            Collect(inner, entries);
        }
    }

    private static SourceEntry Placed(string path, SourceEntry entry) =>
        Web(entry.Address) is not null ? entry : entry with { Address = Path.Combine(Path.GetDirectoryName(path) ?? "", entry.Address) };

    private static string Head(string path)
    {
        try
        {
            using StreamReader reader = new(path);
            char[] head = new char[HeadLength];
            return new string(head, 0, reader.ReadBlock(head));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
