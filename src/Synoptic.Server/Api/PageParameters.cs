using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Synoptic.Server.Api;

/// <summary>The parameters by which a list is taken part by part.</summary>
internal sealed record PageParameters
{
    [Description("Where to go on: 'next' of the part before"), FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    [Description("Most items to give, 1 to 200; 50 when not given"), FromQuery(Name = "limit")]
    public string? Limit { get; init; }
}
