using System.CommandLine;
using Synoptic.Cli.Serving;
using Synoptic.Storage;

namespace Synoptic.Cli.Commands;

/// <summary><c>synoptic serve</c>: the desk's pages and API over a database.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string> database = DeskDatabase.Option();
        ServeOptions options = new();
        Command command = new("serve", "Open a desk in the browser: events, search, sources, and an API") { database };
        options.AddTo(command);
        command.SetAction((parsed, cancel) => DeskDatabase.Guard(async () =>
        {
            Server.ServerSettings settings = options.Read(parsed);
            IDeskStore store = await DeskStore.Open(parsed.GetRequiredValue(database), cancel).ConfigureAwait(false);
            await using (store.ConfigureAwait(false))
            {
                return await DeskHost.Serve(settings, store, cancel).ConfigureAwait(false);
            }
        }));
        return command;
    }
}
