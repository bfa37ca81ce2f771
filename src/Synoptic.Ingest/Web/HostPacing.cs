namespace Synoptic.Ingest.Web;

/// <summary>Leaves hosts in peace: one request at a time to each, a pause between two, and none before the time that a host names.</summary>
/// <param name="clock">The time.</param>
/// <param name="pause">The pause.</param>
public sealed class HostPacing(TimeProvider clock, TimeSpan pause)
{
    /// <summary>The longest that is waited for a host; what lies farther is put off.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _gate = new();

    /// <summary>Does a piece of work when its host's turn comes; null when the host wants to be left alone for longer.</summary>
    /// <param name="address">Whom it asks.</param>
    /// <param name="delay">The pause that the host asks for, if it does.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public async Task<PageAnswer> Do(Uri address, TimeSpan? delay, Func<Task<PageAnswer>> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(work);
        Host host;
        lock (_gate)
        {
            host = _hosts.TryGetValue(address.Authority, out Host? known) ? known : _hosts[address.Authority] = new Host();
        }

        await host.Turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            TimeSpan wait = host.Next - clock.GetUtcNow();
            if (wait > LongestWait)
            {
                return new PageAnswer(PageOutcome.Busy) { NotBefore = host.Next, Message = $"{address.Authority} asked to be left alone for a while" };
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancel).ConfigureAwait(false);
            }

            PageAnswer answer = await work().ConfigureAwait(false);
            DateTimeOffset now = clock.GetUtcNow();
            TimeSpan rest = delay > pause ? (delay.Value < LongestDelay ? delay.Value : LongestDelay) : pause;
            host.Next = answer.Outcome == PageOutcome.Busy && answer.NotBefore > now + rest ? answer.NotBefore.Value : now + rest;
            return answer;
        }
        finally
        {
            host.Turn.Release();
        }
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public DateTimeOffset Next { get; set; }
    }
}
