using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Synoptic.Ingest.Feeds;
using Synoptic.Ingest.Web;
using Synoptic.Model;

namespace Synoptic.Ingest.Sources;

/// <summary>Fetches the pages of a feed's items: those that are new, or of which the feed says that they changed.</summary>
/// <param name="settings">The source.</param>
/// <param name="fetcher">Asks for pages.</param>
/// <param name="seen">The pages that were dealt with before.</param>
internal sealed class FeedPages(WebSourceSettings settings, PoliteFetcher fetcher, ISeenPages seen)
{
    private const int MostPages = 200, MostSitemaps = 20, MostTries = 3, LeastContent = 600, MarkLength = 16, MostRemembered = 100_000;

    // Tries of pages that may come another time. What was never kept is forgotten with the process, and tried anew.
    private readonly Dictionary<string, int> _tries = new(StringComparer.Ordinal);

    /// <summary>What the items give.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="visit">Takes the counts.</param>
    /// <param name="cancel">Stops it.</param>
    public async IAsyncEnumerable<Arrival> Read(Feed feed, FeedVisit visit, [EnumeratorCancellation] CancellationToken cancel)
    {
        int left = MostPages;
        foreach (FeedItem item in InOrder(feed))
        {
            if (left == 0)
            {
                visit.Pending++;
                yield return new Arrival { Note = string.Create(CultureInfo.InvariantCulture, $"{settings.Address}: more than {MostPages} new pages: the rest comes with the next visits") };
                yield break;
            }

            (string address, string mark) = (Address(item), Mark(item));
            if (address.Length == 0 || (feed.Form == FeedForm.SitemapIndex && item.Link is null) || await seen.Mark(address, cancel).ConfigureAwait(false) == mark)
            {
                continue;
            }

            if (item.Link is not null && visit.Busy.Contains(item.Link.Authority))
            {
                visit.Asked++;
                visit.Pending++;
                continue;
            }

            left--;
            if (feed.Form == FeedForm.SitemapIndex)
            {
                await foreach (Arrival arrival in ReadSitemap(item.Link!, item.Updated is null ? null : new PageMark(address, mark), visit, cancel).ConfigureAwait(false))
                {
                    yield return arrival;
                }
            }
            else
            {
                yield return await Page(feed, item, new PageMark(address, mark), visit, cancel).ConfigureAwait(false);
            }
        }
    }

    // Sitemaps are in any order and can hold the whole of a site: the newest come first.
    private static IEnumerable<FeedItem> InOrder(Feed feed) => feed.Form switch
    {
        FeedForm.SitemapIndex => feed.Items.OrderByDescending(Date).Take(MostSitemaps),
        FeedForm.Sitemap => feed.Items.OrderByDescending(Date),
        _ => feed.Items,
    };

    private static DateTimeOffset Date(FeedItem item) => item.Published?.Value ?? item.Updated?.Value ?? DateTimeOffset.MinValue;

    private string Address(FeedItem item) =>
        item.Link?.AbsoluteUri ?? (item.Content is not null && item.Id is { } id ? $"{settings.Address.AbsoluteUri}#{id}" : "");

    // What the feed says of the page: another title or date means that it changed.
    private static string Mark(FeedItem item) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{item.Title}\n{(item.Updated ?? item.Published ?? item.Created)?.Text}")))[..MarkLength];

    private async IAsyncEnumerable<Arrival> ReadSitemap(Uri address, PageMark? mark, FeedVisit visit, [EnumeratorCancellation] CancellationToken cancel)
    {
        visit.Asked++;
        PageAnswer answer = await fetcher.Fetch(new PageRequest(address) { WantsFeed = true }, cancel).ConfigureAwait(false);
        FeedReading? reading = answer.Capture is { } capture ? FeedReader.Read(capture) : null;
        if (reading?.Feed is not { } sitemap || sitemap.Form == FeedForm.SitemapIndex)
        {
            string message = reading?.Problem?.Message ?? answer.Message ?? "a list of sitemaps may not hold lists of sitemaps";
            visit.Problems++;
            visit.Miss(address.AbsoluteUri, answer with { Message = message });
            yield return new Arrival { Read = Ingested.Failed(address.AbsoluteUri, Problems.Kind(answer.Outcome), message) };
            yield break;
        }

        int before = visit.Pending;
        await foreach (Arrival arrival in Read(sitemap, visit, cancel).ConfigureAwait(false))
        {
            yield return arrival;
        }

        // A sitemap without a date may change any time, and one that has pages left must be read again.
        if (visit.Pending == before && mark is not null)
        {
            yield return new Arrival { Mark = mark };
        }
    }

    private async Task<Arrival> Page(Feed feed, FeedItem item, PageMark mark, FeedVisit visit, CancellationToken cancel)
    {
        if (item.Link is not { } link)
        {
            return new Arrival { Read = Ingested.Of(OfFeed(feed, item, mark.Address)), Key = mark.Address, Mark = mark, Note = $"{mark.Address}: the feed names no page; its own text was taken" };
        }

        visit.Asked++;
        PageAnswer answer = await fetcher.Fetch(new PageRequest(link), cancel).ConfigureAwait(false);
        if (answer.Capture is { } capture)
        {
            _tries.Remove(mark.Address);
            return new Arrival { Read = Ingested.Of(capture with { Outlet = settings.Outlet ?? item.Outlet, Language = settings.Language ?? item.Language ?? feed.Language }), Mark = mark };
        }

        visit.Miss(mark.Address, answer);
        if (answer.Outcome == PageOutcome.Busy)
        {
            visit.Busy.Add(link.Authority);
        }

        bool isLost = answer.Outcome is not (PageOutcome.Busy or PageOutcome.Failed) || Tries(mark.Address) >= MostTries;
        (visit.Problems, visit.Pending) = isLost ? (visit.Problems + 1, visit.Pending) : (visit.Problems, visit.Pending + 1);
        PageMark? kept = isLost ? mark : null;
        return item.Content?.Length >= LeastContent
            ? new Arrival { Read = Ingested.Of(OfFeed(feed, item, link.AbsoluteUri) with { Url = link }), Mark = kept, Note = $"{link.AbsoluteUri}: {answer.Message}; the text that the feed carries was taken" }
            : new Arrival { Read = Ingested.Failed(link.AbsoluteUri, Problems.Kind(answer.Outcome), answer.Message ?? "nothing came"), Mark = kept };
    }

    private int Tries(string address)
    {
        if (_tries.Count >= MostRemembered)
        {
            _tries.Clear();
        }

        return _tries[address] = _tries.GetValueOrDefault(address) + 1;
    }

    private Capture OfFeed(Feed feed, FeedItem item, string address)
    {
        MadePage page = new(item.Content!)
        {
            Title = item.Title.Length > 0 ? item.Title : null,
            Published = (item.Published ?? item.Created ?? item.Updated)?.Value?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            Outlet = item.Outlet ?? settings.Outlet ?? (feed.Title.Length > 0 ? feed.Title : null),
            Language = item.Language ?? feed.Language ?? settings.Language,
            Authors = item.Authors,
        };
        return new Capture(address, Encoding.UTF8.GetBytes(page.ToHtml())) { MediaType = "text/html", Charset = "utf-8" };
    }
}
