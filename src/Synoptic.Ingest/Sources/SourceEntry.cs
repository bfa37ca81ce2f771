using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Synoptic.Ingest.Sources;

/// <summary>A source in a list of sources.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SourceEntry
{
    /// <summary>Its address on the web, or a path, seen from the folder of the list.</summary>
    [Description("http(s) address, or a path as seen from the folder of this file")]
    public required string Address { get; init; }

    /// <summary>What it is; null when that is to be told by what comes.</summary>
    [Description("feed, sitemap, page, folder, file or lines; left out: told by the address and by what comes")]
    public string? Kind { get; init; }

    /// <summary>The name to show; null for the address.</summary>
    [Description("the name to show")]
    public string? Name { get; init; }

    /// <summary>Its language, where its texts do not tell.</summary>
    [Description("BCP 47 code, for texts that do not tell")]
    public string? Language { get; init; }

    /// <summary>Its outlet, where its texts do not tell.</summary>
    [Description("name of the outlet, for texts that do not tell")]
    public string? Outlet { get; init; }

    /// <summary>Minutes between two visits; null for what the source asks for.</summary>
    [Description("minutes between two visits, 1 to 10080; left out: what the feed asks for, at least 15")]
    public int? Every { get; init; }

    /// <summary>Hosts that may be asked for this source though their address is private.</summary>
    [Description("hosts that may be asked for this source though their address is private")]
    public IReadOnlyList<string>? Allow { get; init; }
}
