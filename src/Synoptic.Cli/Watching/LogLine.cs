namespace Synoptic.Cli.Watching;

/// <summary>A line of the log. What does not apply is left out.</summary>
/// <param name="At">When.</param>
/// <param name="What">What happened.</param>
internal sealed record LogLine(DateTimeOffset At, string What)
{
    /// <summary>The source's name.</summary>
    public string? Source { get; init; }

    /// <summary>The path, URL or name as given.</summary>
    public string? Input { get; init; }

    /// <summary>Id of the article.</summary>
    public string? Article { get; init; }

    /// <summary>Id of the event.</summary>
    public string? Event { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>What went wrong.</summary>
    public string? Error { get; init; }

    /// <summary>What else there is to know.</summary>
    public string? Note { get; init; }

    /// <summary>When the source is visited next.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>Articles added in all.</summary>
    public int? Added { get; init; }

    /// <summary>Articles revised in all.</summary>
    public int? Revised { get; init; }

    /// <summary>Captures that said nothing new, in all.</summary>
    public int? Unchanged { get; init; }

    /// <summary>Captures that were no articles, in all.</summary>
    public int? Refused { get; init; }
}
