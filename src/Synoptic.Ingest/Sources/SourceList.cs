using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Synoptic.Ingest.Sources;

/// <summary>A list of sources as a JSON file holds it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SourceList
{
    /// <summary>The schema that an editor checks the file by.</summary>
    [JsonPropertyName("$schema")]
    [Description("address of this schema, for editors")]
    public string? Schema { get; init; }

    /// <summary>The sources.</summary>
    [Description("the sources")]
    public required IReadOnlyList<SourceEntry> Sources { get; init; }
}
