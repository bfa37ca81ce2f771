namespace Synoptic.Formats.Contract;

/// <summary>A name.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">UTF-16 offset in the decoded source.</param>
/// <param name="End">Offset after it.</param>
/// <param name="Entity">Id of the entity, or null when unresolved.</param>
public sealed record MentionItem(string Text, int Start, int End, string? Entity)
{
    /// <summary>Role words that stand with the name.</summary>
    public string? Role { get; init; }
}
