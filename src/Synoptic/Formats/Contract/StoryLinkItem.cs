namespace Synoptic.Formats.Contract;

/// <summary>Why an event goes on from an earlier one.</summary>
/// <param name="Earlier">Id of the earlier event.</param>
/// <param name="Later">Id of the later event.</param>
/// <param name="Score">How sure, 0..1.</param>
/// <param name="Why">What spoke for it.</param>
public sealed record StoryLinkItem(string Earlier, string Later, double Score, IReadOnlyList<SignalItem> Why);
