namespace Synoptic.Storage.Search;

/// <summary>Words that must stand side by side.</summary>
/// <param name="Words">The words, folded.</param>
/// <param name="IsPrefix">Whether the last may be the beginning of a longer word.</param>
internal sealed record SearchPhrase(IReadOnlyList<string> Words, bool IsPrefix);
