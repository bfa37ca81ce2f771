using Synoptic.Formats.Contract;
using Synoptic.Storage;

namespace Synoptic.Server.Api.Items;

/// <summary>An event in a list.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Version">Grows with every change of its articles.</param>
/// <param name="Title">A title per language.</param>
/// <param name="Date">When it happened, or null.</param>
/// <param name="Places">Where.</param>
/// <param name="People">Who.</param>
/// <param name="Conflicts">Claims that contradict each other.</param>
/// <param name="Agreed">Claims of two articles or more.</param>
/// <param name="OnlyHere">Claims of one article.</param>
/// <param name="Articles">How many articles tell of it.</param>
/// <param name="Languages">Their languages.</param>
/// <param name="Outlets">Their outlets.</param>
/// <param name="FirstSeen">When the desk took the first of them.</param>
/// <param name="LastSeen">When the desk took the last of them.</param>
/// <param name="Page">Path of its page.</param>
public sealed record EventSummary(
    string Id, int Version, IReadOnlyDictionary<string, string> Title, DateItem? Date, IReadOnlyList<NamedItem> Places, IReadOnlyList<NamedItem> People,
    int Conflicts, int Agreed, int OnlyHere, int Articles, IReadOnlyList<string> Languages, IReadOnlyList<string> Outlets,
    DateTimeOffset FirstSeen, DateTimeOffset LastSeen, string Page)
{
    /// <summary>The item for a card.</summary>
    public static EventSummary Of(EventCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new EventSummary(
            card.Id, card.Version, card.Titles, card.Date is { } date ? new DateItem(date.Value, date.Basis) : null,
            [.. card.Places.Select(p => new NamedItem(p.Id, p.Name))], [.. card.People.Select(p => new NamedItem(p.Id, p.Name))],
            card.Conflicts, card.Agreed, card.OnlyHere, card.Articles, card.Languages, card.Outlets, card.FirstSeen, card.LastSeen, "/events/" + card.Id);
    }
}
