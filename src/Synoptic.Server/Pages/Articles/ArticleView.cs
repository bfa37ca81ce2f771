using Synoptic.Formats.Contract;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Server.Pages.Articles;

/// <summary>An article arranged for its page: its text with what was found in it, and what was removed.</summary>
public sealed class ArticleView
{
    private readonly Dictionary<string, EntityItem> _entities;

    /// <summary>Arranges an article.</summary>
    /// <param name="record">The article as the desk lists it.</param>
    /// <param name="article">Its latest text.</param>
    /// <param name="item">What was read out of it.</param>
    /// <param name="entities">The entities that it mentions.</param>
    /// <param name="linked">Whether the entities are the desk's, so that their names can be links.</param>
    /// <param name="words">The words that the reader asked for, or null.</param>
    public ArticleView(ArticleRecord record, Article article, ArticleItem item, IEnumerable<EntityItem> entities, bool linked, TextSpan? words)
    {
        (Record, Item, Words) = (record, item, words);
        _entities = entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        TextMark[] marks = [.. Marks(linked)];
        Blocks = [.. article.Blocks.Where(b => b.Kind != BlockKind.Title).Select(b => MarkedBlock.Of(b, marks))];
        Title = article.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Title) is { } title ? MarkedBlock.Of(title, marks) : null;
    }

    /// <summary>The article as the desk lists it.</summary>
    public ArticleRecord Record { get; }

    /// <summary>What was read out of it.</summary>
    public ArticleItem Item { get; }

    /// <summary>The words that the reader asked for.</summary>
    public TextSpan? Words { get; }

    /// <summary>The headline, or null.</summary>
    public MarkedBlock? Title { get; }

    /// <summary>The text.</summary>
    public IReadOnlyList<MarkedBlock> Blocks { get; }

    /// <summary>The names in the article, most frequent first.</summary>
    public IEnumerable<(EntityItem Entity, int Count)> Names => Item.Mentions
        .Where(m => m.Entity is not null && _entities.ContainsKey(m.Entity))
        .GroupBy(m => m.Entity!)
        .Select(g => (Entity: _entities[g.Key], Count: g.Count()))
        .OrderByDescending(n => n.Count).ThenBy(n => n.Entity.Name, StringComparer.Ordinal);

    /// <summary>The name of an entity, or null.</summary>
    public string? NameOf(string? entity) => entity is not null && _entities.TryGetValue(entity, out EntityItem? found) ? found.Name : null;

    private IEnumerable<TextMark> Marks(bool linked)
    {
        if (Words is { } words)
        {
            yield return new TextMark(words, PieceKinds.Words);
        }

        foreach (MentionItem mention in Item.Mentions)
        {
            string? link = linked ? EntityLinks.Of(mention.Entity, Record.Event) : null;
            yield return new TextMark(new TextSpan(mention.Start, mention.End), PieceKinds.Name, link, NameOf(mention.Entity));
        }

        foreach (TimeItem time in Item.Times)
        {
            yield return new TextMark(new TextSpan(time.Start, time.End), PieceKinds.Time, null, $"{time.Value ?? time.Partial ?? "open"} ({Show.Basis(time.Basis)})");
        }

        foreach (QuoteItem quote in Item.Quotes)
        {
            yield return new TextMark(new TextSpan(quote.Start, quote.End), PieceKinds.Quote, null, NameOf(quote.Speaker) ?? quote.SpeakerText);
        }

        foreach (SourceItem source in Item.Sources)
        {
            yield return new TextMark(new TextSpan(source.Start, source.End), PieceKinds.Source, null, $"source: {source.Name}");
        }
    }
}
