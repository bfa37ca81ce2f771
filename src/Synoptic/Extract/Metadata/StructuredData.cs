using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace Synoptic.Extract.Metadata;

/// <summary>The JSON-LD of a page: all typed objects, at whatever depth, in order.</summary>
internal sealed class StructuredData
{
    /// <summary>A script longer than this is not read.</summary>
    public const int MaximumLength = 4 * 1024 * 1024;

    /// <summary>Objects beyond this many are not looked at.</summary>
    public const int MaximumNodes = 20_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private static readonly FrozenSet<string> ArticleTypes = new[]
    {
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle",
        "OpinionNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "Report", "TechArticle", "ScholarlyArticle",
        "SocialMediaPosting", "DiscussionForumPosting", "AdvertiserContentArticle", "SatiricalArticle", "Posting", "CreativeWork",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] NameProperties = ["name", "@value", "headline", "url", "@id"];

    private readonly List<JsonElement> _nodes = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    /// <summary>The scripts that are no JSON, one after the other.</summary>
    public string Broken { get; private set; } = "";

    /// <summary>All objects that say what they are.</summary>
    public IReadOnlyList<JsonElement> Nodes => _nodes;

    /// <summary>The objects that are articles, in order.</summary>
    public IEnumerable<JsonElement> Articles => _nodes.Where(n => Types(n).Any(t => ArticleTypes.Contains(t)));

    /// <summary>Adds the objects of one script. Broken JSON adds nothing.</summary>
    public void Add(string script)
    {
        if (script.Length > MaximumLength)
        {
            return;
        }

        string json = script.Trim();
        json = json.StartsWith("<!--", StringComparison.Ordinal) ? json.Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal) : json;
        json = json.StartsWith("//<![CDATA[", StringComparison.Ordinal) ? json["//<![CDATA[".Length..].Replace("//]]>", "", StringComparison.Ordinal) : json;
        if ((Parse(json) ?? Parse(WithoutControls(json))) is { } root)
        {
            Walk(root, 0);
        }
        else
        {
            Broken += json;
        }
    }

    /// <summary>The object that a reference (<c>{"@id": "..."}</c>) leads to, or the object itself.</summary>
    public JsonElement Resolve(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.EnumerateObject().Take(3).Count() <= 2
            && element.TryGetProperty("@id", out JsonElement id) && id.ValueKind == JsonValueKind.String
            && _byId.TryGetValue(id.GetString()!, out JsonElement found)
            ? found : element;

    /// <summary>The types that an object gives itself.</summary>
    public static IEnumerable<string> Types(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out JsonElement type))
        {
            yield break;
        }

        if (type.ValueKind == JsonValueKind.String)
        {
            yield return Bare(type.GetString()!);
        }
        else if (type.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in type.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.String)
                {
                    yield return Bare(item.GetString()!);
                }
            }
        }
    }

    /// <summary>The text of a property: a string, the first of several, or the name of an object. Null when there is none.</summary>
    public string? Text(JsonElement node, string property)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(property, out JsonElement value))
        {
            return null;
        }

        return TextOf(value, 0);
    }

    private string? TextOf(JsonElement value, int depth)
    {
        value = Resolve(value);
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null,
            JsonValueKind.Array when depth < 3 => value.EnumerateArray().Select(v => TextOf(v, depth + 1)).FirstOrDefault(t => t is not null),
            JsonValueKind.Object when depth < 3 => NameProperties
                .Select(p => value.TryGetProperty(p, out JsonElement inner) ? TextOf(inner, depth + 1) : null).FirstOrDefault(t => t is not null),
            _ => null,
        };
    }

    private static string Bare(string type) => type[(type.LastIndexOfAny(['/', '#', ':']) + 1)..];

    private static JsonElement? Parse(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            // A lone surrogate cannot be written as UTF-8.
            return null;
        }
    }

    // Line breaks and tabs inside strings are the usual fault.
    private static string WithoutControls(string json)
    {
        StringBuilder clean = new(json.Length);
        foreach (char c in json)
        {
            clean.Append(c < ' ' || char.IsSurrogate(c) ? ' ' : c);
        }

        return clean.ToString();
    }

    private void Walk(JsonElement element, int depth)
    {
        if (_nodes.Count >= MaximumNodes)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Walk(item, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            bool typed = element.TryGetProperty("@type", out _);
            if (typed)
            {
                _nodes.Add(element);
                if (element.TryGetProperty("@id", out JsonElement id) && id.ValueKind == JsonValueKind.String)
                {
                    _byId.TryAdd(id.GetString()!, element);
                }
            }

            foreach (JsonProperty property in element.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    Walk(property.Value, depth + 1);
                }
            }
        }
    }
}
