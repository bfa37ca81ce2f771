namespace Synoptic.Group.Events;

/// <summary>How much a window keeps.</summary>
public sealed record EventWindowOptions
{
    /// <summary>The most articles that it keeps; the oldest go first.</summary>
    public int MaxArticles { get; init; } = 200_000;

    /// <summary>How long it keeps an article, from when it was seen; null for as long as there is room.</summary>
    public TimeSpan? MaxAge { get; init; } = TimeSpan.FromDays(45);
}
