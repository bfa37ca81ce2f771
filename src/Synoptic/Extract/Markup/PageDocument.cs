using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Synoptic.Extract.Markup;

/// <summary>The root of a page tree.</summary>
internal sealed class PageDocument(TextSource source) : PageNode, IConstructableDocument
{
    /// <summary>Where the token that is being consumed starts in the source; the parser keeps it up to date.</summary>
    public int TokenStart { get; set; }

    /// <summary>How many decoded characters the token that is being consumed has.</summary>
    public int TokenLength { get; set; }

    /// <summary>Number of elements made so far.</summary>
    public int Elements { get; set; }

    /// <summary>The root element, or null for a page without one.</summary>
    public PageElement? Root => Children.Nodes.OfType<PageElement>().FirstOrDefault();

    /// <inheritdoc/>
    public TextSource Source { get; } = source;

    /// <inheritdoc/>
    public IDisposable? Builder { get; set; }

    /// <inheritdoc/>
    public QuirksMode QuirksMode { get; set; }

    /// <inheritdoc/>
    public IConstructableElement? Head => Root?.Children.Nodes.OfType<PageElement>().FirstOrDefault(e => e.Name == TagNames.Head);

    /// <inheritdoc/>
    public IConstructableElement DocumentElement => Root!;

    /// <inheritdoc/>
    public bool IsLoading => false;

    /// <inheritdoc/>
    public override StringOrMemory NodeName => "#document";

    /// <inheritdoc/>
    public override PageNodeList Children { get; } = new();

    /// <inheritdoc/>
    protected override PageDocument Owner => this;

    /// <summary>The node for a piece of the current token, or null where the tree does not keep its text.</summary>
    public PageText? TextFor(PageNode parent, StringOrMemory text)
    {
        ReadOnlySpan<char> span = text.Memory.Span;
        if (parent is PageElement { Name: "style" or "iframe" or "noframes" or "noembed" or "textarea" })
        {
            return null;
        }

        if (parent is PageElement { Name: "script" } script
            && (script["type"] is not { } type || !type.Contains("json", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        // Tree construction hands on the whole token or its end (white space before it cut off).
        return span.IsWhiteSpace() ? new PageText(this, " ", -1, 0) : new PageText(this, text.ToString(), TokenStart, Math.Max(0, TokenLength - span.Length));
    }

    /// <inheritdoc/>
    public void PerformMicrotaskCheckpoint()
    {
    }

    /// <inheritdoc/>
    public void ProvideStableState()
    {
    }

    /// <inheritdoc/>
    public void AddComment(ref StructHtmlToken token)
    {
    }

    /// <inheritdoc/>
    public void TrackError(Exception exception)
    {
    }

    /// <inheritdoc/>
    public Task WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task FinishLoadingAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void ApplyManifest()
    {
    }

    /// <inheritdoc/>
    public void Clear() => Children.Clear();
}
