namespace Synoptic.Formats.Contract;

/// <summary>Why two articles were grouped or kept apart.</summary>
/// <param name="Articles">Ids of the two.</param>
/// <param name="Same">The decision.</param>
/// <param name="Score">Probability that they tell of one event, 0..1.</param>
/// <param name="Signals">What spoke for and against.</param>
public sealed record DecisionItem(IReadOnlyList<string> Articles, bool Same, double Score, IReadOnlyList<SignalItem> Signals);
