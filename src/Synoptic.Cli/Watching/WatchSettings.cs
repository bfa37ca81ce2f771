namespace Synoptic.Cli.Watching;

/// <summary>How sources are watched.</summary>
internal sealed record WatchSettings
{
    /// <summary>Whether to read what is there and end.</summary>
    public bool Once { get; init; }

    /// <summary>Hosts that may be asked though their address is private.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>How often to visit sources on the web that do not say it in their list.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>The pause between two requests to a host.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(1);
}
