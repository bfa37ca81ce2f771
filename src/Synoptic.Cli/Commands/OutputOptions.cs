using System.CommandLine;

namespace Synoptic.Cli.Commands;

/// <summary>The options that every comparing command takes.</summary>
internal sealed class OutputOptions
{
    /// <summary>JSON instead of text.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Print the comparison as JSON (the contract in docs/contract.md) and nothing else" };

    /// <summary>Why articles were grouped.</summary>
    public Option<bool> Explain { get; } = new("--explain") { Description = "Add why articles were grouped or kept apart, and what was removed from each" };

    /// <summary>Line width.</summary>
    public Option<int?> Width { get; } = WidthOption();

    /// <summary>The option for the line width, with its bounds.</summary>
    public static Option<int?> WidthOption()
    {
        Option<int?> width = new("--width") { Description = "Columns to wrap at; the terminal's width when not given, 100 in a pipe" };
        width.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 40 or > 1000)
            {
                result.AddError("--width takes a number from 40 to 1000.");
            }
        });
        return width;
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(Json);
        command.Options.Add(Explain);
        command.Options.Add(Width);
    }
}
