using Spectre.Console;
using Synoptic.Model;

namespace Synoptic.Cli.Rendering;

/// <summary>Renders a comparison as plain text, as a pipe gets it: no colour, no trailing blanks.</summary>
internal static class PlainText
{
    /// <summary>The text, lines ended by <c>\n</c>.</summary>
    public static string Render(Comparison comparison, bool explain, int width)
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
        new ComparisonView(console, comparison, explain).Print();
        return string.Join('\n', buffer.ToString().ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()));
    }
}
