using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>A script. It never runs; only data scripts keep their text.</summary>
internal sealed class PageScript(PageDocument owner, PageName name) : PageElement(owner, name), IConstructableScriptElement
{
    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public bool Prepare(IConstructableDocument document) => false;
}
