using AngleSharp.Common;
using AngleSharp.Html.Construction;

namespace Synoptic.Extract.Markup;

/// <summary>The attributes of one element: few, so a list searched from the front.</summary>
internal sealed class PageAttributes : IConstructableNamedNodeMap
{
    private PageAttribute[] _items = [];

    /// <inheritdoc/>
    public int Length { get; private set; }

    /// <inheritdoc/>
    public IConstructableAttr? this[StringOrMemory name] => At(name.Memory.Span);

    /// <summary>The value of an attribute, or null.</summary>
    public string? Find(ReadOnlySpan<char> name) => At(name)?.Text;

    /// <summary>Adds or replaces an attribute.</summary>
    public void Set(string name, string value)
    {
        if (At(name) is { } present)
        {
            present.Text = value;
            return;
        }

        if (Length == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(2, Length * 2));
        }

        _items[Length++] = new PageAttribute(name) { Text = value };
    }

    /// <summary>Takes over the attributes of another element.</summary>
    public void CopyFrom(PageAttributes other)
    {
        for (int i = 0; i < other.Length; i++)
        {
            Set(other._items[i].Key, other._items[i].Text);
        }
    }

    /// <inheritdoc/>
    public bool SameAs(IConstructableNamedNodeMap? attributes)
    {
        if (attributes is not PageAttributes other || other.Length != Length)
        {
            return attributes is null && Length == 0;
        }

        for (int i = 0; i < Length; i++)
        {
            if (other.Find(_items[i].Key) != _items[i].Text)
            {
                return false;
            }
        }

        return true;
    }

    private PageAttribute? At(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < Length; i++)
        {
            if (name.SequenceEqual(_items[i].Key))
            {
                return _items[i];
            }
        }

        return null;
    }

    private sealed class PageAttribute(string key) : IConstructableAttr
    {
        public string Key { get; } = key;

        public string Text { get; set; } = "";

        public StringOrMemory Name => Key;

        public StringOrMemory Value
        {
            get => Text;
            set => Text = value.ToString();
        }
    }
}
