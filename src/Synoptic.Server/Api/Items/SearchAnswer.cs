namespace Synoptic.Server.Api.Items;

/// <summary>What a search finds.</summary>
/// <param name="Entities">Entities of that name, in any script and case.</param>
/// <param name="Events">Events that match, the one that last took an article first.</param>
/// <param name="Articles">Articles that match.</param>
/// <param name="Next">The cursor for more events, or null.</param>
public sealed record SearchAnswer(IReadOnlyList<EntitySummary> Entities, IReadOnlyList<EventSummary> Events, IReadOnlyList<ArticleSummary> Articles, string? Next);
