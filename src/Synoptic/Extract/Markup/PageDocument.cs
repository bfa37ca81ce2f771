using System.Runtime.InteropServices;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Synoptic.Extract.Markup;

/// <summary>The root of a page tree.</summary>
internal sealed class PageDocument(TextSource source) : PageNode, IConstructableDocument
{
    // The same class stands on many elements.
    private readonly Dictionary<string, HintKind> _hints = new(StringComparer.Ordinal);

    /// <summary>Where the token that is being consumed starts in the source; the parser keeps it up to date.</summary>
    public int TokenStart { get; set; }

    /// <summary>How many decoded characters the token that is being consumed has.</summary>
    public int TokenLength { get; set; }

    /// <summary>Number of elements made so far.</summary>
    public int Elements { get; set; }

    /// <summary>The root element, or null for a page without one.</summary>
    public PageElement? Root => Children.OfType<PageElement>().FirstOrDefault();

    /// <inheritdoc/>
    public TextSource Source { get; } = source;

    /// <inheritdoc/>
    public IDisposable? Builder { get; set; }

    /// <inheritdoc/>
    public QuirksMode QuirksMode { get; set; }

    /// <inheritdoc/>
    public IConstructableElement? Head => Root?.Children.OfType<PageElement>().FirstOrDefault(e => e.Name == TagNames.Head);

    /// <inheritdoc/>
    public IConstructableElement DocumentElement => Root!;

    /// <inheritdoc/>
    public bool IsLoading => false;

    /// <inheritdoc/>
    public override StringOrMemory NodeName => "#document";

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

    /// <summary>Hints of an element's class, id, role, microdata and their like.</summary>
    public HintKind HintsOf(PageElement element)
    {
        HintKind hints = HintKind.None;
        for (int i = 0; i < element.AttributeCount && (element.AttributeKinds & AttributeKinds.Hints) != 0; i++)
        {
            (AttributeName name, string value) = element.AttributeAt(i);
            hints |= (name.Kinds & AttributeKinds.Hints) != 0 ? HintsOf(value) : HintKind.None;
        }

        return hints;
    }

    /// <summary>Hints of the value of an attribute.</summary>
    public HintKind HintsOf(string? value)
    {
        if (value is not { Length: > 0 })
        {
            return HintKind.None;
        }

        ref HintKind hints = ref CollectionsMarshal.GetValueRefOrAddDefault(_hints, value, out bool known);
        return known ? hints : hints = ClassHints.Read(value);
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
