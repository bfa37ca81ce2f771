using System.CommandLine;
using Synoptic.Ingest;

namespace Synoptic.Cli.Commands;

/// <summary><c>synoptic read</c>: one article in, what stands in it out.</summary>
internal static class ReadCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> input = new("input") { Description = "A file (text as scraped, or HTML), an http(s) address, or - for standard input" };
        Option<bool> json = new("--json") { Description = "Print the article and its entities as JSON (the contract in docs/contract.md, without events)" };
        Option<bool> conllu = new("--conllu") { Description = "Print its tokens as CoNLL-U, names, times and quotes in the last column" };
        Option<bool> timeml = new("--timeml") { Description = "Print its text as TimeML, time expressions as TIMEX3 elements" };
        Option<bool> explain = new("--explain") { Description = "Add what was removed from the page, and why" };
        Option<int?> width = OutputOptions.WidthOption();
        Option<string[]> allow = ArticleInputs.AllowHost();
        Command command = new("read", "Show one article with its names, times, quotes and sources in their places") { input, json, conllu, timeml, explain, width, allow };
        command.Validators.Add(result =>
        {
            if (new[] { json, conllu, timeml }.Count(result.GetValue) > 1)
            {
                result.AddError("Choose one of --json, --conllu and --timeml.");
            }
        });
        command.SetAction(async (parsed, cancel) =>
        {
            IEnumerable<Ingested> read = await ArticleInputs.Read(parsed.GetValue(input)!, parsed.GetValue(allow) ?? [], cancel).ConfigureAwait(false);
            ReadingFormat format = parsed.GetValue(json) ? ReadingFormat.Json
                : parsed.GetValue(conllu) ? ReadingFormat.Conllu
                : parsed.GetValue(timeml) ? ReadingFormat.TimeMl
                : ReadingFormat.Text;
            return ReadingRun.Print(read, format, parsed.GetValue(explain), parsed.GetValue(width));
        });
        return command;
    }
}
