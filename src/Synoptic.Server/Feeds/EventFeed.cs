using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Synoptic.Server.Pages;
using Synoptic.Storage;

namespace Synoptic.Server.Feeds;

/// <summary>Makes feeds of events. All is plain text: markup of an article never becomes markup of ours.</summary>
internal static class EventFeed
{
    /// <summary>The feed for RSS and Atom.</summary>
    public static SyndicationFeed Syndication(IReadOnlyList<EventCard> events, HttpRequest request)
    {
        string site = Site(request);
        PreferredTitle titles = PreferredTitle.Of(request);
        SyndicationFeed feed = new(Title(request), "What news reports of one event agree on, where they contradict each other, and what only one says.", new Uri(site + "/" + request.QueryString))
        {
            Id = site + request.Path + request.QueryString,
            LastUpdatedTime = events.Count > 0 ? events.Max(e => e.LastSeen) : DateTimeOffset.UnixEpoch,
            Generator = "Synoptic",
            Items = [.. events.Select(e => Item(e, titles.Choose(e.Titles).Value, site))],
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(site + request.Path + request.QueryString)));
        return feed;
    }

    /// <summary>The feed for JSON Feed.</summary>
    public static JsonFeed Json(IReadOnlyList<EventCard> events, HttpRequest request)
    {
        string site = Site(request);
        PreferredTitle titles = PreferredTitle.Of(request);
        return new JsonFeed(
            Title(request), site + "/" + request.QueryString, site + request.Path + request.QueryString,
            [.. events.Select(e =>
            {
                KeyValuePair<string, string> title = titles.Choose(e.Titles);
                return new JsonFeedItem(
                    $"{site}/events/{e.Id}", $"{site}/events/{e.Id}", title.Value, Summary(e), title.Key, e.FirstSeen, e.LastSeen, [.. e.People.Concat(e.Places).Select(n => n.Name)]);
            })]);
    }

    private static SyndicationItem Item(EventCard card, string title, string site)
    {
        SyndicationItem item = new()
        {
            Id = $"{site}/events/{card.Id}",
            Title = new TextSyndicationContent(Clean(title)),
            Summary = new TextSyndicationContent(Clean(Summary(card))),
            PublishDate = card.FirstSeen,
            LastUpdatedTime = card.LastSeen,
        };
        item.Authors.Add(new SyndicationPerson { Name = "Synoptic" });
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri($"{site}/events/{card.Id}")));
        foreach (EntityRef name in card.People.Concat(card.Places))
        {
            item.Categories.Add(new SyndicationCategory(Clean(name.Name)));
        }

        return item;
    }

    private static string Summary(EventCard card)
    {
        StringBuilder text = new();
        if (card.Date is { } date)
        {
            text.Append(Show.Date(date.Value)).Append(". ");
        }

        text.Append(CultureInfo.InvariantCulture, $"{Show.Count(card.Articles, "report")} in {string.Join(", ", card.Languages)}: ")
            .Append(CultureInfo.InvariantCulture, $"{Show.Count(card.Conflicts, "conflict")}, {card.Agreed} agreed, {card.OnlyHere} only in one.");
        foreach ((string language, string title) in card.Titles)
        {
            text.Append('\n').Append(language).Append(": ").Append(title);
        }

        return text.ToString();
    }

    private static string Title(HttpRequest request) => request.Query["q"].ToString() is { Length: > 0 } words ? Clean($"Synoptic: {words}") : "Synoptic: events";

    private static string Site(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    // XML 1.0 knows no control characters but tab and line ends.
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text
        : string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)));
}
