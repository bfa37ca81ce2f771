namespace Synoptic.Storage;

/// <summary>Which articles to list. What is null does not limit.</summary>
public sealed record ArticleQuery
{
    /// <summary>Words of the article, as in <see cref="EventQuery.Text"/>.</summary>
    public string? Text { get; init; }

    /// <summary>Id of its event. Redirects are followed.</summary>
    public string? Event { get; init; }

    /// <summary>Id of the source that brought it.</summary>
    public string? Source { get; init; }

    /// <summary>Its language.</summary>
    public string? Language { get; init; }

    /// <summary>Its outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>First day of publication; an article without a date counts by the day when the desk first saw it.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of publication.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Cursor: <see cref="Page{T}.Next"/> of the part before.</summary>
    public string? After { get; init; }

    /// <summary>Most articles to give, 1 to 1000.</summary>
    public int Limit { get; init; } = 50;
}
