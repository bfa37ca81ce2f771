using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Synoptic.Server.Api;

/// <summary>The parameters that events are asked for by, as the API describes them; they are read by <see cref="Pages.EventFilters"/>.</summary>
internal sealed record EventParameters
{
    [Description("Words of an article of the event, or the name of an entity in it, in any script; \"in quotation marks\" side by side"), FromQuery(Name = "q")]
    public string? Q { get; init; }

    [Description("Id of an entity in the event"), FromQuery(Name = "entity")]
    public string? Entity { get; init; }

    [Description("Id of a place where it happened"), FromQuery(Name = "place")]
    public string? Place { get; init; }

    [Description("First day on which it may have happened, such as 2026-03-31"), FromQuery(Name = "from")]
    public string? From { get; init; }

    [Description("Last day on which it may have happened"), FromQuery(Name = "to")]
    public string? To { get; init; }

    [Description("Language of at least one article: a BCP 47 code"), FromQuery(Name = "language")]
    public string? Language { get; init; }

    [Description("Outlet of at least one article"), FromQuery(Name = "outlet")]
    public string? Outlet { get; init; }

    [Description("A verdict of at least one claim: conflict, agreed or only-here"), FromQuery(Name = "verdict")]
    public string? Verdict { get; init; }

    [Description("Fewest articles, 1 to 1000"), FromQuery(Name = "least")]
    public string? Least { get; init; }

    [Description("Where to go on: 'next' of the part before"), FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    [Description("Most events to give, 1 to 200; 25 when not given"), FromQuery(Name = "limit")]
    public string? Limit { get; init; }
}
