using Synoptic.Ingest.Archives;
using Synoptic.Ingest.Sources;
using Synoptic.Ingest.Web;

namespace Synoptic.Cli.Watching;

/// <summary>Makes sources of what a user names.</summary>
/// <param name="settings">How they are watched.</param>
/// <param name="seen">The pages that were dealt with before.</param>
/// <param name="clock">The time.</param>
internal sealed class WatchInputs(WatchSettings settings, ISeenPages seen, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private readonly HostPacing _pacing = new(clock, settings.Pace);

    // Connections are kept open: a host that is allowed for one source must not be reached over them by another.
    private readonly Dictionary<string, PoliteFetcher> _fetchers = new(StringComparer.Ordinal);

    /// <summary>The sources of inputs, each once.</summary>
    public IReadOnlyList<ISource> Open(IEnumerable<string> inputs) => [.. inputs.SelectMany(Open).DistinctBy(SourceRecords.Id)];

    /// <summary>The sources of an input.</summary>
    /// <param name="input">An address, a list of sources, a folder, a file, a web archive, or - for standard input.</param>
    /// <exception cref="SourcesFileException">A list of sources cannot be read.</exception>
    public IEnumerable<ISource> Open(string input) =>
        SourcesFile.Web(input) is null && input != "-" && !Directory.Exists(input) && SourcesFile.IsOne(input) ? SourcesFile.Read(input).Select(Open) : [Open(new SourceEntry { Address = input })];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PoliteFetcher fetcher in _fetchers.Values)
        {
            fetcher.Dispose();
        }
    }

    private ISource Open(SourceEntry entry) => SourcesFile.Web(entry.Address) is { } address ? OpenWeb(entry, address) : OpenPath(entry.Address, entry.Kind);

    private WebSource OpenWeb(SourceEntry entry, Uri address)
    {
        string[] allowed = [.. settings.AllowedHosts.Concat(entry.Allow ?? []).Select(h => h.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string key = string.Join(' ', allowed);
        if (!_fetchers.TryGetValue(key, out PoliteFetcher? fetcher))
        {
            _fetchers[key] = fetcher = new PoliteFetcher(clock, _pacing, allowed);
        }

        WebSourceSettings web = new(address)
        {
            Name = entry.Name,
            Kind = entry.Kind ?? "web",
            Language = entry.Language,
            Outlet = entry.Outlet,
            Interval = entry.Every is { } minutes ? TimeSpan.FromMinutes(minutes) : settings.Every,
            Once = settings.Once,
        };
        return new WebSource(web, fetcher, seen, clock);
    }

    private ISource OpenPath(string path, string? kind)
    {
        if (path == "-")
        {
            return new LinesSource("-", "standard input", Console.OpenStandardInput);
        }

        if (kind == "lines" || Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson")
        {
            return new LinesSource(path, Path.GetFullPath(path), () => File.OpenRead(path));
        }

        if (ArchiveFile.Is(path) && !Directory.Exists(path))
        {
            return new ArchiveSource(path);
        }

        return Directory.Exists(path) ? new FolderSource(path, settings.Once, clock, LookEvery) : new FileSource(path);
    }
}
