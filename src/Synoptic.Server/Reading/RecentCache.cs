using System.Diagnostics.CodeAnalysis;

namespace Synoptic.Server.Reading;

/// <summary>Keeps the values that were used last, up to a number of them.</summary>
/// <param name="most">How many to keep.</param>
internal sealed class RecentCache<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _order = new();

    /// <summary>The value for a key, if it is kept.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (!_nodes.TryGetValue(key, out LinkedListNode<(TKey Key, TValue Value)>? node))
            {
                value = default;
                return false;
            }

            _order.Remove(node);
            _order.AddFirst(node);
            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Keeps a value; the one used longest ago may go for it.</summary>
    public void Set(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (_nodes.Remove(key, out LinkedListNode<(TKey Key, TValue Value)>? old))
            {
                _order.Remove(old);
            }

            _nodes[key] = _order.AddFirst((key, value));
            if (_nodes.Count > most)
            {
                _nodes.Remove(_order.Last!.Value.Key);
                _order.RemoveLast();
            }
        }
    }
}
