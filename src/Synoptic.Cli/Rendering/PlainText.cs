using Spectre.Console;

namespace Synoptic.Cli.Rendering;

/// <summary>Renders a view as plain text, as a pipe gets it: no colour, no trailing blanks.</summary>
internal static class PlainText
{
    /// <summary>The text, lines ended by <c>\n</c>.</summary>
    /// <param name="width">Columns.</param>
    /// <param name="print">Prints the view on the console it is given.</param>
    public static string Render(int width, Action<IAnsiConsole> print)
    {
        using StringWriter buffer = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(buffer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        print(console);
        return string.Join('\n', buffer.ToString().ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()));
    }
}
