using System.CommandLine;
using Synoptic.Cli.Serving;
using Synoptic.Cli.Watching;
using Synoptic.Desk;
using Synoptic.Storage;

namespace Synoptic.Cli.Commands;

/// <summary><c>synoptic serve</c>: the desk's pages and API over a database, and with sources the taking of articles too.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string> database = DeskDatabase.Option();
        Option<string[]> sources = new("--watch")
        {
            Description = "Take articles from these sources as 'synoptic watch' does, while the desk is open: " + WatchOptions.Sources,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        ServeOptions serving = new();
        WatchOptions watching = new();
        Command command = new("serve", "Open a desk in the browser: events, search, sources, and an API; with --watch it takes articles too") { database };
        serving.AddTo(command);
        command.Options.Add(sources);
        watching.AddTo(command);
        command.SetAction((parsed, cancel) => DeskDatabase.Guard(async () =>
        {
            Server.ServerSettings settings = serving.Read(parsed);
            IDeskStore store = await DeskStore.Open(parsed.GetRequiredValue(database), cancel).ConfigureAwait(false);
            await using (store.ConfigureAwait(false))
            {
                if (parsed.GetValue(sources) is not { Length: > 0 } named)
                {
                    return await DeskHost.Serve(settings, store, cancel).ConfigureAwait(false);
                }

                using WatchInputs inputs = new(watching.Read(parsed, once: false), new StoredPages(store), HostClock.Instance);
                IReadOnlyList<Ingest.Sources.ISource> opened = inputs.Open(named);
                return await DeskHost.Serve(settings, store, cancel, ending => Watch.Run(store, opened, new DeskOptions(), HostClock.Instance, ending, stays: true)).ConfigureAwait(false);
            }
        }));
        return command;
    }
}
