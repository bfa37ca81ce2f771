using System.CommandLine;
using Synoptic.Cli.Watching;
using Synoptic.Desk;
using Synoptic.Storage;

namespace Synoptic.Cli.Commands;

/// <summary><c>synoptic watch</c>: sources into a desk's database.</summary>
internal static class WatchCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string[]> sources = new("sources")
        {
            Description = "Folders of articles, files (text as scraped, HTML, or JSON Lines as .jsonl or .ndjson), or - for JSON Lines on standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> database = DeskDatabase.Option();
        Option<bool> once = new("--once") { Description = "Read what is there and end, instead of waiting for more" };
        Command command = new("watch", "Take articles into a desk as they come: events, comparisons and entities in a database") { sources };
        command.Options.Add(database);
        command.Options.Add(once);
        command.SetAction((parsed, cancel) => DeskDatabase.Guard(async () =>
        {
            IDeskStore store = await DeskStore.Open(parsed.GetRequiredValue(database), cancel).ConfigureAwait(false);
            await using (store.ConfigureAwait(false))
            {
                WatchInputs inputs = new(HostClock.Instance, parsed.GetValue(once));
                return await Watch.Run(store, [.. (parsed.GetValue(sources) ?? []).Select(inputs.Open)], new DeskOptions(), HostClock.Instance, cancel).ConfigureAwait(false);
            }
        }));
        return command;
    }
}
