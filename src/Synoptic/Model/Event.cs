namespace Synoptic.Model;

/// <summary>Something that happened at a time and a place, and the articles that tell of it.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Articles">Ids of the articles, in input order.</param>
public sealed record Event(string Id, IReadOnlyList<string> Articles)
{
    /// <summary>Why these articles are together.</summary>
    public IReadOnlyList<Signal> Why { get; init; } = [];
}
