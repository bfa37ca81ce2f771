namespace Synoptic.Group.Events;

/// <summary>The articles of a window by number, oldest first, with holes where articles were taken out; the oldest make room.</summary>
/// <param name="capacity">The most articles.</param>
internal sealed class ArticleRing(int capacity)
{
    private readonly IndexedArticle?[] _slots = new IndexedArticle?[capacity];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Number of the oldest place that is still kept.</summary>
    public int Oldest { get; private set; }

    /// <summary>Number that the next article gets.</summary>
    public int Next { get; private set; }

    /// <summary>How many articles are held.</summary>
    public int Count => _numbers.Count;

    /// <summary>Whether the next article needs the place of the oldest.</summary>
    public bool IsFull => Next - Oldest == _slots.Length;

    /// <summary>The article with a number, or null when it is out.</summary>
    public IndexedArticle? this[int number] => number >= Oldest && number < Next ? _slots[number % _slots.Length] : null;

    /// <summary>The number of the article with that id, or -1.</summary>
    public int NumberOf(string id) => _numbers.GetValueOrDefault(id, -1);

    /// <summary>Adds an article where there is room, and gives its number.</summary>
    public int Add(IndexedArticle article)
    {
        if (Next == int.MaxValue)
        {
            throw new InvalidOperationException("The window has counted as many articles as it can: restore it from the stored signatures.");
        }

        _slots[Next % _slots.Length] = article;
        _numbers.Add(article.Id, Next);
        return Next++;
    }

    /// <summary>Takes an article out; its place stays empty.</summary>
    public void Remove(int number)
    {
        ref IndexedArticle? slot = ref _slots[number % _slots.Length];
        if (slot is not null)
        {
            _numbers.Remove(slot.Id);
            slot = null;
        }
    }

    /// <summary>Gives up the oldest place.</summary>
    public void DropOldest()
    {
        Remove(Oldest);
        Oldest++;
    }

    /// <summary>The articles, oldest first.</summary>
    public IEnumerable<IndexedArticle> Articles()
    {
        for (int i = Oldest; i < Next; i++)
        {
            if (this[i] is { } article)
            {
                yield return article;
            }
        }
    }
}
