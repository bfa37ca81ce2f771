using Synoptic.Storage;

namespace Synoptic.Server.Pages.Search;

/// <summary>What the search page shows.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Entities">Entities of that name.</param>
/// <param name="Events">Events that match.</param>
/// <param name="Articles">Articles that match.</param>
/// <param name="Languages">The desk's languages, for the filter.</param>
/// <param name="Seen">Number of the last change.</param>
public sealed record SearchModel(
    EventQuery Asked, IReadOnlyList<EntityRecord> Entities, Page<EventCard> Events, IReadOnlyList<ArticleRecord> Articles, IReadOnlyList<string> Languages, long Seen);
