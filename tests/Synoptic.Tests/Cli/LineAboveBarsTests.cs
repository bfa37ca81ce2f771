using Spectre.Console;
using Synoptic.Cli.Watching;

namespace Synoptic.Tests.Cli;

public sealed class LineAboveBarsTests
{
    [Theory]
    [InlineData(AnsiSupport.Yes, "\u001b[Jsynoptic: a [b] c\n")]
    [InlineData(AnsiSupport.No, "synoptic: a [b] c\n")]
    public void ALineClearsWhatStoodInItsPlaceWhereATerminalCan(AnsiSupport ansi, string expected)
    {
        using StringWriter written = new() { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(written) });
        console.Write(new LineAboveBars("synoptic: a [b] c"));
        Assert.Equal(expected, written.ToString());
    }
}
