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
            Description = "One or more of: " + WatchOptions.Sources,
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> database = DeskDatabase.Option();
        Option<bool> once = new("--once") { Description = "Read what is there and end, instead of waiting for more" };
        WatchOptions options = new();
        Command command = new("watch", "Take articles into a desk as they come: events, comparisons and entities in a database") { sources };
        command.Options.Add(database);
        command.Options.Add(once);
        options.AddTo(command);
        command.SetAction((parsed, cancel) => DeskDatabase.Guard(async () =>
        {
            IDeskStore store = await DeskStore.Open(parsed.GetRequiredValue(database), cancel).ConfigureAwait(false);
            await using (store.ConfigureAwait(false))
            {
                using WatchInputs inputs = new(options.Read(parsed, parsed.GetValue(once)), new StoredPages(store), HostClock.Instance);
                return await Watch.Run(store, inputs.Open(parsed.GetValue(sources) ?? []), new DeskOptions(), HostClock.Instance, cancel).ConfigureAwait(false);
            }
        }));
        return command;
    }
}
