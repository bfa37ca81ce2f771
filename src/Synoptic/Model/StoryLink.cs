namespace Synoptic.Model;

/// <summary>Why an event goes on from an earlier one.</summary>
/// <param name="Earlier">Id of the earlier event.</param>
/// <param name="Later">Id of the later event.</param>
/// <param name="Score">How sure, 0..1.</param>
/// <param name="Signals">What spoke for it, strongest first; the weights add up to the log-odds.</param>
public sealed record StoryLink(string Earlier, string Later, double Score, IReadOnlyList<Signal> Signals);
