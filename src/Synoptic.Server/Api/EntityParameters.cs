using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Synoptic.Server.Api;

/// <summary>The parameters that entities are asked for by, as the API describes them.</summary>
internal sealed record EntityParameters
{
    [Description("A name or a part of one, in any script and case"), FromQuery(Name = "q")]
    public string? Q { get; init; }

    [Description("What it is: PER, ORG, GPE, LOC, PRO or EVT"), FromQuery(Name = "type")]
    public string? Type { get; init; }

    [Description("Id of an event that it is in"), FromQuery(Name = "event")]
    public string? Event { get; init; }

    [Description("Where to go on: 'next' of the part before"), FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    [Description("Most entities to give, 1 to 200; 50 when not given"), FromQuery(Name = "limit")]
    public string? Limit { get; init; }
}
