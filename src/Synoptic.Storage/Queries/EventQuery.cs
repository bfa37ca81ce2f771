namespace Synoptic.Storage;

/// <summary>Which events to list. What is null does not limit.</summary>
public sealed record EventQuery
{
    /// <summary>
    /// Words that an article of the event holds (as written or as the beginning of a longer word; <c>"in quotation marks"</c>
    /// side by side), or the name of an entity in the event in any script and case.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Id of an entity in the event.</summary>
    public string? Entity { get; init; }

    /// <summary>Id of a place where it happened.</summary>
    public string? Place { get; init; }

    /// <summary>First day on which it may have happened; an event without a date counts by the day when the desk first saw it.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day on which it may have happened.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Language of at least one article.</summary>
    public string? Language { get; init; }

    /// <summary>Outlet of at least one article.</summary>
    public string? Outlet { get; init; }

    /// <summary>A verdict of at least one claim.</summary>
    public Model.Verdict? Verdict { get; init; }

    /// <summary>Fewest articles.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Cursor: <see cref="Page{T}.Next"/> of the part before.</summary>
    public string? After { get; init; }

    /// <summary>Most events to give, 1 to 200.</summary>
    public int Limit { get; init; } = 25;
}
