using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Synoptic.Server.Api;

/// <summary>The parameters that articles are asked for by, as the API describes them.</summary>
internal sealed record ArticleParameters
{
    [Description("Words of the article; \"in quotation marks\" side by side"), FromQuery(Name = "q")]
    public string? Q { get; init; }

    [Description("Id of its event"), FromQuery(Name = "event")]
    public string? Event { get; init; }

    [Description("Id of the source that brought it"), FromQuery(Name = "source")]
    public string? Source { get; init; }

    [Description("Its language: a BCP 47 code"), FromQuery(Name = "language")]
    public string? Language { get; init; }

    [Description("Its outlet"), FromQuery(Name = "outlet")]
    public string? Outlet { get; init; }

    [Description("First day of publication, such as 2026-03-31"), FromQuery(Name = "from")]
    public string? From { get; init; }

    [Description("Last day of publication"), FromQuery(Name = "to")]
    public string? To { get; init; }

    [Description("Where to go on: 'next' of the part before"), FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    [Description("Most articles to give, 1 to 200; 50 when not given"), FromQuery(Name = "limit")]
    public string? Limit { get; init; }
}
