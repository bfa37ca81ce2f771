using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>A node of the lean page tree that AngleSharp's tree construction builds.</summary>
/// <remarks>The tree keeps what extraction reads and where each text stands in the source, and nothing else of the DOM.</remarks>
internal abstract class PageNode : IConstructableNode
{
    /// <summary>The parent, or null at the root and for a detached node.</summary>
    public PageNode? Up { get; set; }

    /// <inheritdoc/>
    public abstract StringOrMemory NodeName { get; }

    /// <inheritdoc/>
    public virtual NodeFlags Flags => NodeFlags.None;

    /// <inheritdoc/>
    public IConstructableNode? Parent
    {
        get => Up;
        set => Up = (PageNode?)value;
    }

    /// <summary>The children, in order. Not to be added to: a node without any shares its list with all others.</summary>
    public PageNodeList Children { get; private set; } = PageNodeList.Empty;

    /// <inheritdoc/>
    public IConstructableNodeList ChildNodes => Children;

    /// <summary>The tree that the node belongs to.</summary>
    protected abstract PageDocument Owner { get; }

    /// <inheritdoc/>
    public void RemoveFromParent() => Up?.RemoveChild(this);

    /// <inheritdoc/>
    public void RemoveChild(IConstructableNode childNode)
    {
        PageNode child = (PageNode)childNode;
        if (Children.Remove(child))
        {
            child.Up = null;
        }
    }

    /// <inheritdoc/>
    public void RemoveNode(int idx, IConstructableNode childNode)
    {
        Children.RemoveAt(idx);
        ((PageNode)childNode).Up = null;
    }

    /// <inheritdoc/>
    public void InsertNode(int idx, IConstructableNode childNode)
    {
        PageNode child = (PageNode)childNode;
        Own().Insert(idx, child);
        child.Up = this;
    }

    /// <inheritdoc/>
    public void AddNode(IConstructableNode node)
    {
        PageNode child = (PageNode)node;
        child.Up?.RemoveChild(child);
        Own().Add(child);
        child.Up = this;
    }

    /// <inheritdoc/>
    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly = false) => InsertText(Children.Length, text, emitWhiteSpaceOnly);

    /// <inheritdoc/>
    public void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly = false)
    {
        if (Owner.TextFor(this, text) is { } node)
        {
            InsertNode(idx, node);
        }
    }

    private PageNodeList Own()
    {
        if (Children == PageNodeList.Empty)
        {
            Children = [];
        }

        return Children;
    }
}
