using System.CommandLine;
using System.CommandLine.Parsing;
using Synoptic.Cli.Commands;

namespace Synoptic.Cli.Watching;

/// <summary>The options of commands that take articles from sources.</summary>
internal sealed class WatchOptions
{
    private const int MostMinutes = 7 * 24 * 60, MostSeconds = 3600;

    /// <summary>What can be named as a source, in words.</summary>
    public const string Sources = "addresses of feeds, sitemaps or pages; lists of sources (OPML, sources.json); folders of articles; files (text as scraped, HTML, JSON Lines as .jsonl or .ndjson, or web archives as .warc, .arc or either with .gz); or - for JSON Lines on standard input";

    /// <summary>Hosts that may be asked though their address is private.</summary>
    public Option<string[]> Allowed { get; } = ArticleInputs.AllowHost();

    /// <summary>How often.</summary>
    public Option<int?> Every { get; } = new("--every") { Description = "Minutes between two visits to a source on the web; without it what the feed asks for, at least 15" };

    /// <summary>How fast.</summary>
    public Option<double> Pace { get; } = new("--pace") { Description = "Seconds between two requests to the same host", DefaultValueFactory = _ => 1 };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        Bound(Every, result => result.GetValueOrDefault<int?>() is < 1 or > MostMinutes, $"--every takes a number of minutes from 1 to {MostMinutes}.");
        Bound(Pace, result => result.GetValueOrDefault<double>() is not (>= 0 and <= MostSeconds), $"--pace takes a number of seconds from 0 to {MostSeconds}.");
        command.Options.Add(Allowed);
        command.Options.Add(Every);
        command.Options.Add(Pace);
    }

    /// <summary>The settings that were given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="once">Whether to read what is there and end.</param>
    public WatchSettings Read(ParseResult parsed, bool once) => new()
    {
        Once = once,
        AllowedHosts = parsed.GetValue(Allowed) ?? [],
        Every = parsed.GetValue(Every) is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
        Pace = TimeSpan.FromSeconds(parsed.GetValue(Pace)),
    };

    private static void Bound(Option option, Func<OptionResult, bool> isWrong, string message) => option.Validators.Add(result =>
    {
        if (isWrong(result))
        {
            result.AddError(message);
        }
    });
}
