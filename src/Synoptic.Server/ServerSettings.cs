namespace Synoptic.Server;

/// <summary>How the desk is served. The defaults are the safe ones: loopback, read-only, open to this machine alone.</summary>
public sealed record ServerSettings
{
    /// <summary>Addresses to listen on, such as <c>http://127.0.0.1:8080</c>; port 0 takes a free one.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:8080"];

    /// <summary>The key that lets its bearer read over the network and correct. Null: this machine alone may read, nobody may write.</summary>
    public string? Key { get; init; }

    /// <summary>True to ask for the key even on this machine.</summary>
    public bool KeyForReading { get; init; }

    /// <summary>Names under which the desk may be asked, besides those of loopback and of <see cref="Urls"/>.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Requests a second that one client may make on average; it may save up ten seconds of them.</summary>
    public int RequestsPerSecond { get; init; } = 50;

    /// <summary>
    /// How long a reader waits for the new comparison of an event that changed a moment ago, before the one of before is given.
    /// </summary>
    public TimeSpan ComparisonPatience { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a reader waits for the first comparison of an event, before the answer is that there is none yet.</summary>
    public TimeSpan FirstComparisonPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often the log of changes is looked at for live views.</summary>
    public TimeSpan LiveInterval { get; init; } = TimeSpan.FromSeconds(1);
}
