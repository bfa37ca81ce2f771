using AngleSharp.Common;
using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>The attributes of one element: few, so a list searched from the front.</summary>
internal sealed class PageAttributes : IConstructableNamedNodeMap
{
    private (AttributeName Name, string Text)[] _items = [];

    /// <summary>The attributes of an element that has none. Never added to.</summary>
    public static PageAttributes Empty { get; } = new();

    /// <inheritdoc/>
    public int Length { get; private set; }

    /// <summary>The kinds of attributes that are there.</summary>
    public AttributeKinds Kinds { get; private set; }

    /// <inheritdoc/>
    public IConstructableAttr? this[StringOrMemory name] => At(name.Memory.Span) is >= 0 and int at ? new PageAttribute(this, at) : null;

    /// <summary>An attribute by its place.</summary>
    public (AttributeName Name, string Text) this[int index] => _items[index];

    /// <summary>The value of an attribute, or null.</summary>
    public string? Find(ReadOnlySpan<char> name) => At(name) is >= 0 and int at ? _items[at].Text : null;

    /// <summary>Makes room for some attributes more.</summary>
    public void Reserve(int count) => Array.Resize(ref _items, Length + count);

    /// <summary>Adds or replaces an attribute.</summary>
    public void Set(AttributeName name, string value)
    {
        if (At(name.Name) is >= 0 and int at)
        {
            _items[at].Text = value;
            return;
        }

        if (Length == _items.Length)
        {
            Reserve(Math.Max(2, Length));
        }

        _items[Length++] = (name, value);
        Kinds |= name.Kinds;
    }

    /// <summary>The same attributes for another element.</summary>
    public PageAttributes Copy() => this == Empty ? Empty : new PageAttributes { _items = [.. _items], Length = Length, Kinds = Kinds };

    /// <inheritdoc/>
    public bool SameAs(IConstructableNamedNodeMap? attributes)
    {
        if (attributes is not PageAttributes other || other.Length != Length)
        {
            return attributes is null && Length == 0;
        }

        for (int i = 0; i < Length; i++)
        {
            if (other.Find(_items[i].Name.Name) != _items[i].Text)
            {
                return false;
            }
        }

        return true;
    }

    private int At(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < Length; i++)
        {
            if (name.SequenceEqual(_items[i].Name.Name))
            {
                return i;
            }
        }

        return -1;
    }

    private sealed class PageAttribute(PageAttributes owner, int index) : IConstructableAttr
    {
        public StringOrMemory Name => owner._items[index].Name.Name;

        public StringOrMemory Value
        {
            get => owner._items[index].Text;
            set => owner._items[index].Text = value.ToString();
        }
    }
}
