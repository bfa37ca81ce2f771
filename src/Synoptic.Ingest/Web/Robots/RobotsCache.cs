using System.Globalization;

namespace Synoptic.Ingest.Web.Robots;

/// <summary>The robots.txt of each site, asked for once a day at most.</summary>
/// <param name="ask">Asks for an address, paced.</param>
/// <param name="clock">The time.</param>
internal sealed class RobotsCache(Func<Uri, CancellationToken, Task<PageAnswer>> ask, TimeProvider clock)
{
    private const int MostRedirects = 5, MostSites = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24), KeptWhenUnreachable = TimeSpan.FromMinutes(10);
    private readonly Dictionary<string, (Task<RobotsAnswer> Answer, DateTimeOffset Asked)> _sites = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>What the site of an address allows.</summary>
    public async Task<RobotsAnswer> For(Uri address, CancellationToken cancel)
    {
        string site = address.GetLeftPart(UriPartial.Authority);
        DateTimeOffset now = clock.GetUtcNow();
        Task<RobotsAnswer> answer;
        lock (_gate)
        {
            if (!_sites.TryGetValue(site, out (Task<RobotsAnswer> Answer, DateTimeOffset Asked) known) || IsOver(known.Answer, known.Asked, now))
            {
                if (_sites.Count >= MostSites)
                {
                    _sites.Clear();
                }

                // One asks for all who wait; whoever gives up waiting does not take it from the others.
                known = (Task.Run(() => Ask(new Uri(site + "/robots.txt"), CancellationToken.None), CancellationToken.None), now);
                _sites[site] = known;
            }

            answer = known.Answer;
        }

        return await answer.WaitAsync(cancel).ConfigureAwait(false);
    }

    private static bool IsOver(Task<RobotsAnswer> answer, DateTimeOffset asked, DateTimeOffset now) =>
        answer.IsFaulted || answer.IsCanceled || (answer.IsCompleted && now - asked > (answer.Result.Unreachable is null ? Kept : KeptWhenUnreachable));

    // RFC 9309, section 2.3.1: where there is none, all is allowed; where the server cannot say, nothing is.
    private async Task<RobotsAnswer> Ask(Uri address, CancellationToken cancel)
    {
        PageAnswer answer = await ask(address, cancel).ConfigureAwait(false);
        for (int i = 0; i < MostRedirects && answer.Redirect is { } next; i++)
        {
            answer = await ask(next, cancel).ConfigureAwait(false);
        }

        return answer.Outcome switch
        {
            PageOutcome.Read when answer.Capture is { } file => new RobotsAnswer(RobotsFile.Parse(file.Bytes.Span, WebAgent.Name), null),
            PageOutcome.Missing or PageOutcome.Gone => new RobotsAnswer(RobotsFile.AllowsAll, null),
            PageOutcome.Forbidden => new RobotsAnswer(RobotsFile.AllowsNothing, answer.Message, IsForbidden: true),
            _ => new RobotsAnswer(RobotsFile.AllowsNothing, string.Create(CultureInfo.InvariantCulture, $"what may be read at {address.Authority} is not known, since its robots.txt did not come: {answer.Message}")),
        };
    }
}
