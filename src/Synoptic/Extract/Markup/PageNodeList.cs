using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>The children of a page node.</summary>
internal sealed class PageNodeList : List<PageNode>, IConstructableNodeList
{
    /// <summary>The list of a node that has no children. Never added to.</summary>
    public static PageNodeList Empty { get; } = [];

    /// <inheritdoc/>
    public int Length => Count;

    /// <inheritdoc/>
    IConstructableNode IConstructableNodeList.this[int index] => this[index];

    /// <inheritdoc/>
    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator() => GetEnumerator();
}
