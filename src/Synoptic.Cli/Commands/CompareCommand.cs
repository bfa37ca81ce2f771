using System.CommandLine;
using Synoptic.Ingest;

namespace Synoptic.Cli.Commands;

/// <summary><c>synoptic compare</c>: articles in, one comparison out.</summary>
internal static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string[]> inputs = new("inputs")
        {
            Description = "Files (text as scraped, or HTML), folders of them, http(s) addresses, or - for standard input; one article each",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string[]> allow = ArticleInputs.AllowHost();
        OutputOptions output = new();
        Command command = new("compare", "Set what articles say of the same event side by side") { inputs };
        command.Options.Add(allow);
        output.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            List<Ingested> read = [];
            foreach (string input in parsed.GetValue(inputs) ?? [])
            {
                read.AddRange(await ArticleInputs.Read(input, parsed.GetValue(allow) ?? [], cancel).ConfigureAwait(false));
            }

            return ComparisonRun.Print(read, new PrintSettings(parsed.GetValue(output.Json), parsed.GetValue(output.Explain), parsed.GetValue(output.Width)));
        });
        return command;
    }
}
