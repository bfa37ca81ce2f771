using Synoptic.Formats.Contract;
using Synoptic.Model;
using Synoptic.Server.Pages;

namespace Synoptic.Server.Graphics;

/// <summary>Who had it from whom in one event: articles, the sources they name, and copies.</summary>
/// <param name="Nodes">Articles and sources.</param>
/// <param name="Edges">Ways of words.</param>
public sealed record ChainGraph(IReadOnlyList<ChainNode> Nodes, IReadOnlyList<ChainEdge> Edges)
{
    /// <summary>Reads the graph out of a comparison.</summary>
    /// <param name="document">The comparison.</param>
    /// <param name="articles">The event's articles.</param>
    /// <param name="eventId">Id of the event.</param>
    public static ChainGraph Of(ComparisonDocument document, IReadOnlyList<ArticleItem> articles, string? eventId = null)
    {
        Dictionary<string, EntityItem> entities = document.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Dictionary<string, ChainNode> nodes = new(StringComparer.Ordinal);
        Dictionary<(string, string, ChainEdgeKind), int> edges = [];
        Dictionary<string, string> outlets = new(StringComparer.OrdinalIgnoreCase);
        foreach (ArticleItem article in articles)
        {
            string id = "a:" + article.Id;
            nodes[id] = new ChainNode(id, Show.Outlet(article), "report", article.Language, "/articles/" + article.Id, IsArticle: true);
            outlets.TryAdd(Show.Outlet(article), id);
        }

        foreach (ArticleItem article in articles)
        {
            string[] ids = [.. article.Sources.Select(s => Node(s, article))];
            HashSet<int> cited = [.. article.Sources.Where(s => s.Cites is not null).Select(s => s.Cites!.Value)];
            for (int i = 0; i < ids.Length; i++)
            {
                SourceItem source = article.Sources[i];
                if (source.Credit)
                {
                    continue;
                }

                if (source.Cites is { } cites && cites >= 0 && cites < ids.Length)
                {
                    Add(ids[cites], ids[i], ChainEdgeKind.Cites, 1);
                }

                // What stands behind another source reaches the article through that one.
                if (!cited.Contains(i))
                {
                    Add(ids[i], "a:" + article.Id, ChainEdgeKind.Cites, 1);
                }
            }
        }

        foreach (CopyItem copy in document.Copies.Where(c => nodes.ContainsKey("a:" + c.Article) && nodes.ContainsKey("a:" + c.Of)))
        {
            Add("a:" + copy.Of, "a:" + copy.Article, ChainEdgeKind.Copies, (int)Math.Round(copy.Overlap * 100));
        }

        HashSet<string> used = [.. edges.Keys.SelectMany(e => new[] { e.Item1, e.Item2 })];
        return new ChainGraph(
            [.. nodes.Values.Where(n => n.IsArticle || used.Contains(n.Id))],
            [.. edges.Select(e => new ChainEdge(e.Key.Item1, e.Key.Item2, e.Key.Item3, e.Value))]);

        string Node(SourceItem source, ArticleItem article)
        {
            if (outlets.TryGetValue(source.Name, out string? outlet))
            {
                return outlet;
            }

            EntityItem? entity = source.Entity is { } e ? entities.GetValueOrDefault(e) : null;
            NativeName? native = entity is null ? null : NativeName.Of(entity.Name, entity.Names, entity.Ids);
            string id = entity is not null ? "e:" + entity.Id : "s:" + source.Name.ToLowerInvariant();
            nodes.TryAdd(id, new ChainNode(
                id, native?.Text ?? entity?.Name ?? source.Name, Show.Words(source.Kind), entity is null ? article.Language : native?.Language, EntityLinks.Of(entity?.Id, eventId), IsArticle: false));
            return id;
        }

        void Add(string from, string to, ChainEdgeKind kind, int count)
        {
            if (from != to)
            {
                edges[(from, to, kind)] = edges.GetValueOrDefault((from, to, kind)) + count;
            }
        }
    }

    /// <summary>The same graph with the sources that matter most: those that several articles name, then those named most.</summary>
    /// <param name="most">Most sources to keep; articles always stay.</param>
    public ChainGraph Top(int most)
    {
        HashSet<string> kept = [.. Nodes.Where(n => n.IsArticle).Select(n => n.Id)];
        kept.UnionWith(Nodes.Where(n => !n.IsArticle)
            .OrderByDescending(n => Edges.Where(e => e.From == n.Id).Select(e => e.To).Distinct().Count())
            .ThenByDescending(n => Edges.Where(e => e.From == n.Id).Sum(e => e.Count))
            .ThenBy(n => n.Id, StringComparer.Ordinal)
            .Take(most).Select(n => n.Id));
        return new ChainGraph([.. Nodes.Where(n => kept.Contains(n.Id))], [.. Edges.Where(e => kept.Contains(e.From) && kept.Contains(e.To))]);
    }
}
