using System.Runtime.CompilerServices;
using Synoptic.Ingest.Feeds;
using Synoptic.Ingest.Web;
using Synoptic.Model;

namespace Synoptic.Ingest.Sources;

/// <summary>A feed, sitemap or page on the web, visited again and again: its new pages are fetched and given as captures.</summary>
/// <param name="settings">What it is.</param>
/// <param name="fetcher">Asks for it.</param>
/// <param name="seen">The pages that were dealt with before.</param>
/// <param name="clock">The time.</param>
public sealed class WebSource(WebSourceSettings settings, PoliteFetcher fetcher, ISeenPages seen, TimeProvider clock) : ISource, IRevisited
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(10);
    private readonly FeedPages _pages = new(settings, fetcher, seen);
    private readonly VisitTimes _times = new(settings.Interval);
    private Prior _prior = new();

    /// <inheritdoc/>
    public string Kind => settings.Kind;

    /// <inheritdoc/>
    public string Address => settings.Address.AbsoluteUri;

    /// <inheritdoc/>
    public string Name => settings.Name ?? settings.Address.OriginalString;

    /// <inheritdoc/>
    public bool IsFinite => settings.Once;

    /// <inheritdoc/>
    public int? Expected => null;

    /// <inheritdoc/>
    public void Resume(Prior prior)
    {
        ArgumentNullException.ThrowIfNull(prior);
        _prior = prior;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Arrival> Read([EnumeratorCancellation] CancellationToken cancel)
    {
        // Read once, a source is visited at once unless it is in trouble: who starts a program every five minutes must not press a server that fails.
        if (settings.Once && _prior is { Failures: > 0, NextDue: { } due } && due > clock.GetUtcNow())
        {
            yield return new Arrival { Note = $"not visited before {due.UtcDateTime:yyyy-MM-dd HH:mm} UTC, since it failed" };
            yield break;
        }

        while (true)
        {
            if (!settings.Once)
            {
                await Sleep(_prior.NextDue, cancel).ConfigureAwait(false);
            }

            Visit? visit = null;
            await foreach (Arrival arrival in VisitOnce(cancel).ConfigureAwait(false))
            {
                visit = arrival.Visit ?? visit;
                yield return arrival;
            }

            bool failed = visit!.Outcome is VisitOutcome.Failed or VisitOutcome.Stopped;
            _prior = new Prior { ETag = visit.ETag, LastModified = visit.LastModified, NextDue = visit.NextDue, Failures = failed ? _prior.Failures + 1 : 0 };
            if (settings.Once)
            {
                yield break;
            }
        }
    }

    private async IAsyncEnumerable<Arrival> VisitOnce([EnumeratorCancellation] CancellationToken cancel)
    {
        PageRequest request = new(settings.Address) { ETag = _prior.ETag, LastModified = _prior.LastModified, WantsFeed = settings.Kind != "page" };
        PageAnswer answer = await fetcher.Fetch(request, cancel).ConfigureAwait(false);
        DateTimeOffset now = clock.GetUtcNow();
        string? moved = answer.MovedTo is { } to ? $"moved for good to {to.AbsoluteUri}: change its address" : null;
        if (answer.Outcome == PageOutcome.Unchanged)
        {
            yield return new Arrival { Visit = new Visit(VisitOutcome.Read) { NextDue = _times.Next(now), ETag = answer.ETag ?? _prior.ETag, LastModified = answer.LastModified ?? _prior.LastModified, Error = moved } };
            yield break;
        }

        if (answer.Capture is not { } capture)
        {
            yield return new Arrival { Read = Ingested.Failed(settings.Address.OriginalString, Problems.Kind(answer.Outcome), answer.Message ?? "nothing came") };
            yield return new Arrival { Visit = _times.Failed(answer, _prior, now) };
            yield break;
        }

        if (settings.Kind == "page" || (settings.Kind == "web" && !FeedReader.Looks(capture)))
        {
            yield return new Arrival { Read = Ingested.Of(capture with { Outlet = settings.Outlet, Language = settings.Language }) };
            yield return new Arrival { Visit = new Visit(VisitOutcome.Read) { NextDue = _times.Next(now), ETag = answer.ETag, LastModified = answer.LastModified, Error = moved } };
            yield break;
        }

        (Feed? feed, Problem? problem) = FeedReader.Read(capture);
        if (feed is null)
        {
            yield return new Arrival { Read = new Ingested(null, problem) };
            yield return new Arrival { Visit = _times.Failed(new PageAnswer(PageOutcome.Failed) { Message = problem!.Message }, _prior, now) };
            yield break;
        }

        FeedVisit visit = new();
        await foreach (Arrival arrival in _pages.Read(feed, visit, cancel).ConfigureAwait(false))
        {
            yield return arrival;
        }

        // What did not come must come next time: then the feed is asked for again though it may not have changed.
        bool whole = visit.Pending == 0;
        yield return new Arrival
        {
            Visit = new Visit(visit.Problems + visit.Pending > 0 ? VisitOutcome.ReadInPart : VisitOutcome.Read)
            {
                Error = visit.Error ?? moved ?? (feed.Notes.Count > 0 ? feed.Notes[0] : null),
                NextDue = _times.Next(clock.GetUtcNow(), feed.Rest, visit.NotBefore),
                ETag = whole ? answer.ETag : null,
                LastModified = whole ? answer.LastModified : null,
            },
        };
    }

    private async Task Sleep(DateTimeOffset? until, CancellationToken cancel)
    {
        while (until - clock.GetUtcNow() is { } rest && rest > TimeSpan.Zero)
        {
            await Task.Delay(rest < LongestSleep ? rest : LongestSleep, clock, cancel).ConfigureAwait(false);
        }
    }
}
