namespace Synoptic.Formats.Contract;

/// <summary>A quotation.</summary>
/// <param name="Text">The quoted words without the marks.</param>
/// <param name="Start">UTF-16 offset in the decoded source.</param>
/// <param name="End">Offset after it.</param>
/// <param name="Speaker">Id of the speaker's entity, or null.</param>
/// <param name="Cue">The reporting words, or null.</param>
public sealed record QuoteItem(string Text, int Start, int End, string? Speaker, string? Cue)
{
    /// <summary>The words that name the speaker, or null.</summary>
    public string? SpeakerText { get; init; }

    /// <summary>The medium that carried the words, or null.</summary>
    public string? Medium { get; init; }
}
