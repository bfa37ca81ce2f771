using System.CommandLine;
using Synoptic.Cli.Serving;
using Synoptic.Ingest.Files;

namespace Synoptic.Cli.Commands;

/// <summary><c>synoptic demo</c>: the comparison of the samples that come with the source.</summary>
internal static class DemoCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        OutputOptions output = new();
        Command command = new("demo", "Compare the reports in samples/: four events in many languages");
        output.AddTo(command);
        Option<bool> serve = new("--serve") { Description = "Open the samples as a desk in the browser, in a temporary database, instead of printing them" };
        ServeOptions serving = new();
        command.Options.Add(serve);
        serving.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            if (SamplesFolder() is not { } folder)
            {
                Console.Error.WriteLine("synoptic: the samples folder is not beside the program: run ./synoptic demo from a clone.");
                return ExitCodes.SomeInputFailed;
            }

            if (parsed.GetValue(serve))
            {
                return await DeskDatabase.Guard(() => DemoDesk.Serve(folder, serving.Read(parsed), cancel)).ConfigureAwait(false);
            }

            return ComparisonRun.Print(
                new FileReader().Read(folder),
                new PrintSettings(parsed.GetValue(output.Json), parsed.GetValue(output.Explain), parsed.GetValue(output.Width)));
        });
        return command;
    }

    private static string? SamplesFolder()
    {
        string? home = Environment.GetEnvironmentVariable("SYNOPTIC_HOME");
        string folder = Path.Combine(home ?? AppContext.BaseDirectory, "samples");
        return Directory.Exists(folder) ? Path.GetRelativePath(Environment.CurrentDirectory, folder) : null;
    }
}
