using AngleSharp.Common;

namespace Synoptic.Extract.Markup;

/// <summary>One run of text between two tags, decoded, with its place in the source.</summary>
internal sealed class PageText(PageDocument owner, string text, int source, int skipped) : PageNode
{
    /// <summary>The text, character references decoded; one space for white space alone.</summary>
    public string Text { get; } = text;

    /// <summary>Where in the source the tokenizer's run of characters starts, or -1 for white space alone.</summary>
    public int Source { get; } = source;

    /// <summary>How many decoded characters of that run stand before <see cref="Text"/>.</summary>
    public int Skipped { get; } = skipped;

    /// <inheritdoc/>
    public override StringOrMemory NodeName => "#text";

    /// <inheritdoc/>
    protected override PageDocument Owner { get; } = owner;
}
