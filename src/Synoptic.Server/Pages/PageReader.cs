using System.Globalization;
using Microsoft.AspNetCore.Http;
using Synoptic.Formats.Contract;
using Synoptic.Model;
using Synoptic.Server.Graphics;
using Synoptic.Server.Pages.Articles;
using Synoptic.Server.Pages.Entities;
using Synoptic.Server.Pages.Events;
using Synoptic.Server.Pages.Search;
using Synoptic.Server.Pages.Sources;
using Synoptic.Server.Reading;
using Synoptic.Storage;

namespace Synoptic.Server.Pages;

/// <summary>Reads from the desk what the pages show.</summary>
/// <param name="store">The desk.</param>
/// <param name="comparisons">Gives comparisons.</param>
/// <param name="texts">Gives texts of articles.</param>
/// <param name="places">Gives places for maps.</param>
internal sealed class PageReader(IDeskReader store, StoredComparisons comparisons, ArticleTexts texts, PlaceReader places)
{
    private const int MostOverview = 200, MostOthers = 20;

    private readonly RecentCache<(long Seen, string Query), (IReadOnlyList<DateOnly> Days, IReadOnlyList<MapPoint> Points)> _overviews = new(64);

    /// <summary>The front page.</summary>
    public async Task<FrontModel> Front(EventQuery asked, CancellationToken cancel)
    {
        long seen = await store.LastChange(cancel).ConfigureAwait(false);
        (IReadOnlyList<DateOnly> days, IReadOnlyList<MapPoint> points) = await Overview(asked with { After = null, Limit = MostOverview }, seen, cancel).ConfigureAwait(false);
        string? about = asked.Entity ?? asked.Place;
        return new FrontModel
        {
            Asked = asked,
            Events = await store.Events(asked, cancel).ConfigureAwait(false),
            Days = days,
            Points = points,
            Stats = await store.Stats(cancel).ConfigureAwait(false),
            Seen = seen,
            About = about is null ? null : (await store.Entity(about, cancel).ConfigureAwait(false))?.Name ?? about,
        };
    }

    /// <summary>The page of an event, or null when there is none; a merged event's id gives the one that it went into.</summary>
    public async Task<EventModel?> Event(string id, IQueryCollection query, CancellationToken cancel)
    {
        if (await store.Event(id, cancel).ConfigureAwait(false) is not { } card)
        {
            return null;
        }

        // The number of the last change is taken after the comparison: to make one is a change, and the page shows it.
        ComparisonDocument? document = await comparisons.Of(card, cancel).ConfigureAwait(false);
        long seen = await store.LastChange(cancel).ConfigureAwait(false);
        return new EventModel
        {
            Card = card,
            View = document is { Events.Count: > 0 } ? new EventView(document) : null,
            Articles = (await store.Articles(new ArticleQuery { Event = card.Id, Limit = 500 }, cancel).ConfigureAwait(false)).Items,
            Points = await places.Of(document is { Events.Count: > 0 } ? document.Events[0].Places : [], cancel).ConfigureAwait(false),
            Corrections = [.. (await store.Corrections(cancel).ConfigureAwait(false)).Where(c => c.Event == card.Id || c.OtherEvent == card.Id)],
            Seen = seen,
            AsList = query["as"] == "list",
            Message = query["done"] == "correction" ? "Kept. The running desk applies it with the next article it takes, or at once if it is idle." : null,
        };
    }

    /// <summary>The page of an article, or null when there is none.</summary>
    public async Task<ArticleModel?> Article(string id, IQueryCollection query, CancellationToken cancel)
    {
        if (await store.Article(id, cancel).ConfigureAwait(false) is not { } record)
        {
            return null;
        }

        EventCard? card = record.Event is null ? null : await store.Event(record.Event, cancel).ConfigureAwait(false);
        ComparisonDocument? together = card is null ? null : await comparisons.Of(card, cancel).ConfigureAwait(false);
        ArticleText? text = await texts.Of(record, cancel).ConfigureAwait(false);
        ArticleItem? item = together?.Articles.FirstOrDefault(a => a.Id == record.Id);
        return new ArticleModel
        {
            Record = record,
            View = text is null ? null : new ArticleView(
                record, text.Article, item ?? text.Alone.Articles[0], (item is null ? text.Alone : together!).Entities, linked: item is not null, Words(query["words"])),
            Revisions = await store.Revisions(id, cancel).ConfigureAwait(false),
            Event = card,
            Original = record.CopyOf is null ? null : await store.Article(record.CopyOf, cancel).ConfigureAwait(false),
            Seen = await store.LastChange(cancel).ConfigureAwait(false),
        };
    }

    /// <summary>The page of an entity, or null when there is none.</summary>
    public async Task<EntityModel?> Entity(string id, string? cursor, CancellationToken cancel)
    {
        long seen = await store.LastChange(cancel).ConfigureAwait(false);
        if (await store.Entity(id, cancel).ConfigureAwait(false) is not { } entity)
        {
            return null;
        }

        Page<EventCard> events = await store.Events(new EventQuery { Entity = id, After = cursor }, cancel).ConfigureAwait(false);
        return new EntityModel
        {
            Entity = entity,
            Events = events,
            Others = [.. events.Items.SelectMany(e => e.People.Concat(e.Places).DistinctBy(o => o.Id)).Where(o => o.Id != id)
                .GroupBy(o => o.Id).Select(g => (g.First(), g.Count())).OrderByDescending(o => o.Item2).ThenBy(o => o.Item1.Name, StringComparer.Ordinal).Take(MostOthers)],
            Points = entity is { Latitude: { } latitude, Longitude: { } longitude }
                ? [new MapPoint(entity.Name, latitude, longitude, 1, "/entities/" + entity.Id, false)]
                : await places.Of(events.Items, cancel).ConfigureAwait(false),
            Seen = seen,
        };
    }

    /// <summary>The search page.</summary>
    public async Task<SearchModel> Search(EventQuery asked, CancellationToken cancel)
    {
        long seen = await store.LastChange(cancel).ConfigureAwait(false);
        DeskStats stats = await store.Stats(cancel).ConfigureAwait(false);
        string[] languages = [.. stats.Languages.Keys.Order(StringComparer.Ordinal)];
        if (EventFilters.ToQuery(asked).Length == 0)
        {
            return new SearchModel(asked, [], new Page<EventCard>([], null), [], languages, seen);
        }

        IReadOnlyList<EntityRecord> entities = asked.Text is null || asked.After is not null
            ? [] : (await store.Entities(new EntityQuery { Name = asked.Text, Limit = 10 }, cancel).ConfigureAwait(false)).Items;
        bool articlesToo = asked is { Text: not null, After: null, Verdict: null, Entity: null, Place: null };
        IReadOnlyList<ArticleRecord> articles = articlesToo
            ? (await store.Articles(new ArticleQuery { Text = asked.Text, Language = asked.Language, Outlet = asked.Outlet, From = asked.From, To = asked.To, Limit = SearchPage.MostArticles }, cancel).ConfigureAwait(false)).Items
            : [];
        return new SearchModel(asked, entities, await store.Events(asked, cancel).ConfigureAwait(false), articles, languages, seen);
    }

    /// <summary>The page of sources.</summary>
    public async Task<SourcesModel> Sources(CancellationToken cancel)
    {
        IReadOnlyList<SourceRecord> sources = await store.Sources(cancel).ConfigureAwait(false);
        return new SourcesModel(
            [.. sources.OrderByDescending(s => s.Health is SourceHealth.Failing or SourceHealth.Stopped).ThenByDescending(s => s.Health == SourceHealth.Partial)],
            await store.Stats(cancel).ConfigureAwait(false),
            await store.LastChange(cancel).ConfigureAwait(false));
    }

    private async Task<(IReadOnlyList<DateOnly> Days, IReadOnlyList<MapPoint> Points)> Overview(EventQuery asked, long seen, CancellationToken cancel)
    {
        string query = EventFilters.ToQuery(asked);
        if (!_overviews.TryGet((seen, query), out (IReadOnlyList<DateOnly> Days, IReadOnlyList<MapPoint> Points) overview))
        {
            IReadOnlyList<EventCard> cards = (await store.Events(asked, cancel).ConfigureAwait(false)).Items;
            overview = ([.. cards.Select(Day)], await places.Of(cards, cancel).ConfigureAwait(false));
            _overviews.Set((seen, query), overview);
        }

        return overview;
    }

    private static DateOnly Day(EventCard card) =>
        card.Date is { Value.Length: >= 10 } date && DateOnly.TryParseExact(date.Value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day : DateOnly.FromDateTime(card.FirstSeen.UtcDateTime);

    private static TextSpan? Words(string? asked)
    {
        string[] parts = (asked ?? "").Split('-');
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int end) && start < end ? new TextSpan(start, end) : null;
    }
}
