using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Desk;

/// <summary>Which of an event's articles are set side by side: all of a usual event, the telling ones of a large one.</summary>
/// <param name="Articles">The articles, the one that came first first.</param>
/// <param name="Copies">Articles left out because their text is that of another to the letter.</param>
internal sealed record ComparedArticles(IReadOnlyList<ArticleRecord> Articles, IReadOnlyList<ArticleCopy> Copies)
{
    // The cost grows with the square. Of more articles the first and the last are taken, which open the event and tell how it stands.
    private const int Most = 40, MostFirst = 12, MostRead = 1000;

    /// <summary>Chooses.</summary>
    public static async Task<ComparedArticles> Choose(IDeskReader store, string @event, CancellationToken cancel)
    {
        IReadOnlyList<ArticleRecord> all = (await store.Articles(new ArticleQuery { Event = @event, Limit = MostRead }, cancel).ConfigureAwait(false)).Items;
        List<ArticleRecord> kept = [];
        List<ArticleCopy> copies = [];
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (ArticleRecord article in all.OrderBy(a => a.FirstSeen).ThenBy(a => a.Id, StringComparer.Ordinal))
        {
            if (texts.TryAdd(article.TextHash, article.Id))
            {
                kept.Add(article);
            }
            else
            {
                copies.Add(new ArticleCopy(article.Id, texts[article.TextHash], 1));
            }
        }

        if (kept.Count > Most)
        {
            kept = [.. kept.Where(a => a.CopyOf is null)];
        }

        return new ComparedArticles(kept.Count > Most ? [.. kept[..MostFirst], .. kept[^(Most - MostFirst)..]] : kept, copies);
    }
}
