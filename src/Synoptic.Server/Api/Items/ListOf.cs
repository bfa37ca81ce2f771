namespace Synoptic.Server.Api.Items;

/// <summary>A part of a list.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">The cursor to ask for the next part with, or null at the end.</param>
public sealed record ListOf<T>(IReadOnlyList<T> Items, string? Next);
