using Synoptic.Formats.Contract;

namespace Synoptic.Server.Pages.Events;

/// <summary>A claim and what each article says of it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Sayings">What the articles say, by column; empty where an article is silent.</param>
public sealed record ClaimRow(ClaimItem Claim, IReadOnlyList<IReadOnlyList<ClaimSaying>> Sayings);
