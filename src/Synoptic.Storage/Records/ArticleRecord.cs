using Synoptic.Model;

namespace Synoptic.Storage;

/// <summary>An article as the desk lists it: one outlet's text at one address, whatever its revision.</summary>
public sealed record ArticleRecord
{
    /// <summary>Stable id, derived from <see cref="Address"/>; the same through all revisions.</summary>
    public required string Id { get; init; }

    /// <summary>What tells it from other articles: its address in one spelling, or the path or name it was read from.</summary>
    public required string Address { get; init; }

    /// <summary>Address to link to, if it has one.</summary>
    public string? Url { get; init; }

    /// <summary>The path, URL or name as given.</summary>
    public required string Input { get; init; }

    /// <summary>Id of the source that brought it, if any.</summary>
    public string? Source { get; init; }

    /// <summary>The outlet's name, if known.</summary>
    public string? Outlet { get; init; }

    /// <summary>BCP 47 code, or <c>und</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The headline of the latest revision.</summary>
    public required string Title { get; init; }

    /// <summary>The opening, some 300 characters.</summary>
    public string Opening { get; init; } = "";

    /// <summary>Publication date as the article gives it, or null.</summary>
    public ArticleDate? Published { get; init; }

    /// <summary>True when only a stub was free to read.</summary>
    public bool Paywalled { get; init; }

    /// <summary>When the desk first took it.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When the desk last took another text of it.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>Number of the latest revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Hash of the clean text of the latest revision.</summary>
    public required string TextHash { get; init; }

    /// <summary>Id of the event that it is in. Given by the store; a change sets it by a <see cref="Membership"/>.</summary>
    public string? Event { get; init; }

    /// <summary>Id of the article that its text was taken from, or null.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Share of its text that stands in <see cref="CopyOf"/>, 0 to 1.</summary>
    public double Overlap { get; init; }
}
