namespace Synoptic.Model;

/// <summary>Why two articles were taken to tell of one event, or not.</summary>
/// <param name="First">Id of an article.</param>
/// <param name="Second">Id of another.</param>
/// <param name="Score">Probability that they tell of one event, 0..1.</param>
/// <param name="Same">The decision.</param>
/// <param name="Signals">What spoke for and against, strongest first.</param>
public sealed record PairDecision(string First, string Second, double Score, bool Same, IReadOnlyList<Signal> Signals);
