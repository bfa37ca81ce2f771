using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Synoptic.Cli.Watching;

/// <summary>How many articles a source has given.</summary>
internal sealed class CountColumn : ProgressColumn
{
    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Value > 0 ? task.Value.ToString("N0", CultureInfo.InvariantCulture) : "").RightJustified();
}
