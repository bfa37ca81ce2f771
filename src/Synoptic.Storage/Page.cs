namespace Synoptic.Storage;

/// <summary>A part of a longer list.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">The cursor that gives the next part, or null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
