using System.CommandLine;
using Synoptic.Ingest.Sources;
using Synoptic.Server;
using Synoptic.Storage;

namespace Synoptic.Cli.Commands;

/// <summary>What the commands share that work on a desk's database.</summary>
internal static class DeskDatabase
{
    /// <summary>The option that names the database.</summary>
    public static Option<string> Option() =>
        new("--database") { Description = "The desk's database: a file (SQLite) or postgres://USER:PASSWORD@HOST/DATABASE", Required = true };

    /// <summary>Runs what works on a desk, and turns what can go wrong into one line; returns the exit code.</summary>
    public static async Task<int> Guard(Func<Task<int>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (ServerSettingsException wrong)
        {
            Console.Error.WriteLine($"synoptic: {wrong.Message}");
            return ExitCodes.WrongUse;
        }
        catch (SourcesFileException wrong)
        {
            Console.Error.WriteLine($"synoptic: {wrong.Message}");
            return ExitCodes.WrongUse;
        }
        catch (StoreException failure)
        {
            Console.Error.WriteLine($"synoptic: {failure.Message}");
            return ExitCodes.SomeInputFailed;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Done;
        }
    }
}
