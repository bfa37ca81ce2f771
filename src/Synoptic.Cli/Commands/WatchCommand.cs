using System.CommandLine;
using Synoptic.Cli.Watching;
using Synoptic.Desk;
using Synoptic.Storage;

namespace Synoptic.Cli.Commands;

/// <summary><c>synoptic watch</c>: sources into a desk's database.</summary>
internal static class WatchCommand
{
    private const int MostMinutes = 7 * 24 * 60, MostSeconds = 3600;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string[]> sources = new("sources")
        {
            Description = "Addresses of feeds, sitemaps or pages; lists of sources (OPML, sources.json); folders of articles; files (text as scraped, HTML, JSON Lines as .jsonl or .ndjson, or web archives as .warc, .arc or either with .gz); or - for JSON Lines on standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> database = DeskDatabase.Option();
        Option<bool> once = new("--once") { Description = "Read what is there and end, instead of waiting for more" };
        Option<string[]> allowed = ArticleInputs.AllowHost();
        Option<int?> every = new("--every") { Description = "Minutes between two visits to a source on the web; without it what the feed asks for, at least 15" };
        Option<double> pace = new("--pace") { Description = "Seconds between two requests to the same host", DefaultValueFactory = _ => 1 };
        Bound(every, result => result.GetValueOrDefault<int?>() is < 1 or > MostMinutes, $"--every takes a number of minutes from 1 to {MostMinutes}.");
        Bound(pace, result => result.GetValueOrDefault<double>() is not (>= 0 and <= MostSeconds), $"--pace takes a number of seconds from 0 to {MostSeconds}.");
        Command command = new("watch", "Take articles into a desk as they come: events, comparisons and entities in a database") { sources };
        foreach (Option option in new Option[] { database, once, allowed, every, pace })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancel) => DeskDatabase.Guard(async () =>
        {
            WatchSettings settings = new()
            {
                Once = parsed.GetValue(once),
                AllowedHosts = parsed.GetValue(allowed) ?? [],
                Every = parsed.GetValue(every) is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
                Pace = TimeSpan.FromSeconds(parsed.GetValue(pace)),
            };
            IDeskStore store = await DeskStore.Open(parsed.GetRequiredValue(database), cancel).ConfigureAwait(false);
            await using (store.ConfigureAwait(false))
            {
                using WatchInputs inputs = new(settings, new StoredPages(store), HostClock.Instance);
                return await Watch.Run(store, inputs.Open(parsed.GetValue(sources) ?? []), new DeskOptions(), HostClock.Instance, cancel).ConfigureAwait(false);
            }
        }));
        return command;
    }

    private static void Bound(Option option, Func<System.CommandLine.Parsing.OptionResult, bool> isWrong, string message) => option.Validators.Add(result =>
    {
        if (isWrong(result))
        {
            result.AddError(message);
        }
    });
}
