using System.Collections;
using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>The children of a page node.</summary>
internal sealed class PageNodeList : IConstructableNodeList
{
    /// <summary>The list of a node that has no children. Never added to.</summary>
    public static PageNodeList Empty { get; } = new();

    /// <summary>The nodes.</summary>
    public List<PageNode> Nodes { get; } = [];

    /// <inheritdoc/>
    public int Length => Nodes.Count;

    /// <inheritdoc/>
    public IConstructableNode this[int index] => Nodes[index];

    /// <inheritdoc/>
    public void Clear() => Nodes.Clear();

    /// <inheritdoc/>
    public IEnumerator<IConstructableNode> GetEnumerator() => Nodes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
