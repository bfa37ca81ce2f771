using Spectre.Console;
using Spectre.Console.Rendering;

namespace Synoptic.Cli.Watching;

/// <summary>A line above bars that are drawn again and again. It clears what stood in its place, which may be longer.</summary>
/// <param name="text">The line.</param>
internal sealed class LineAboveBars(string text) : Renderable
{
    private const string ClearBelow = "\u001b[J";

    /// <inheritdoc/>
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        if (options.Capabilities.Ansi)
        {
            yield return Segment.Control(ClearBelow);
        }

        foreach (Segment segment in ((IRenderable)new Text(text)).Render(options, maxWidth))
        {
            yield return segment;
        }

        yield return Segment.LineBreak;
    }
}
