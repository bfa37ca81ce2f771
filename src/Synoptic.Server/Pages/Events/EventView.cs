using System.Globalization;
using Synoptic.Formats.Contract;
using Synoptic.Model;
using Synoptic.Server.Graphics;

namespace Synoptic.Server.Pages.Events;

/// <summary>An event's comparison, arranged for its page.</summary>
public sealed class EventView
{
    private readonly Dictionary<string, EntityItem> _entities;

    // Shown names that were made from another script, with that one beside.
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    /// <summary>Arranges a comparison.</summary>
    /// <param name="document">The contract's document with one event in it.</param>
    public EventView(ComparisonDocument document)
    {
        Item = document.Events[0];
        _entities = document.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        foreach (EntityItem entity in document.Entities)
        {
            if (NativeName.Of(entity.Name, entity.Names, entity.Ids) is { } native)
            {
                _written.TryAdd(entity.Name, $"{native.Text} ({entity.Name})");
            }
        }

        Dictionary<string, ArticleItem> articles = document.Articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        ArticleItem[] members = [.. Item.Articles.Select(articles.GetValueOrDefault).OfType<ArticleItem>()];
        ILookup<string, CopyItem> copies = document.Copies.ToLookup(c => c.Article, StringComparer.Ordinal);
        Columns = [.. members.Select(a => Column(a, copies[a.Id].FirstOrDefault(), articles))];
        Rows = [.. Item.Claims.Select(Row)];
        Chain = ChainGraph.Of(document, members, Item.Id);
    }

    /// <summary>The event.</summary>
    public EventItem Item { get; }

    /// <summary>Its articles.</summary>
    public IReadOnlyList<ArticleColumn> Columns { get; }

    /// <summary>Its claims: conflicts, agreements, what only one says.</summary>
    public IReadOnlyList<ClaimRow> Rows { get; }

    /// <summary>Who had it from whom.</summary>
    public ChainGraph Chain { get; }

    /// <summary>The places with their names.</summary>
    public IEnumerable<EntityItem> Places => Item.Places.Select(_entities.GetValueOrDefault).OfType<EntityItem>();

    /// <summary>The people with their names.</summary>
    public IEnumerable<EntityItem> People => Item.People.Select(_entities.GetValueOrDefault).OfType<EntityItem>();

    /// <summary>The claims of one verdict.</summary>
    public IReadOnlyList<ClaimRow> With(Verdict verdict) => [.. Rows.Where(r => r.Claim.Verdict == verdict)];

    /// <summary>The event's day and the times of its reports.</summary>
    public IEnumerable<TimelineEntry> Times()
    {
        if (Entry(Item.Date, "The event", null, isEvent: true) is { } day)
        {
            yield return day;
        }

        foreach (ArticleColumn column in Columns)
        {
            if (Entry(column.Article.Published, column.Outlet, column.Article.Language, isEvent: false) is { } report)
            {
                yield return report;
            }
        }
    }

    private static TimelineEntry? Entry(DateItem? date, string label, string? language, bool isEvent) =>
        date is not null && date.Value.Length >= 10 && DateTimeOffset.TryParse(date.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at)
            ? new TimelineEntry(at, label, language, isEvent, date.Value.Length == 10) : null;

    private static ArticleColumn Column(ArticleItem article, CopyItem? copy, Dictionary<string, ArticleItem> articles) =>
        new(article, Show.Outlet(article), copy is not null && articles.TryGetValue(copy.Of, out ArticleItem? of) ? Show.Outlet(of) : null, copy?.Overlap ?? 0);

    private ClaimRow Row(ClaimItem claim)
    {
        ILookup<string, StatementItem> sayings = claim.Statements.ToLookup(s => s.Article, StringComparer.Ordinal);
        return new ClaimRow(claim, [.. Columns.Select(c => (IReadOnlyList<ClaimSaying>)[.. sayings[c.Article.Id].Select(s => new ClaimSaying(Written(s), Pieces(s, claim.Conflict), Link(s)))])]);
    }

    private StatementItem Written(StatementItem statement) => statement with { AttributedTo = [.. statement.AttributedTo.Select(n => _written.GetValueOrDefault(n, n))] };

    private static string Link(StatementItem statement) =>
        string.Create(CultureInfo.InvariantCulture, $"/articles/{Uri.EscapeDataString(statement.Article)}?words={statement.Start}-{statement.End}#words");

    private static List<ClaimPiece> Pieces(StatementItem statement, ConflictItem? conflict)
    {
        List<ClaimPiece> pieces = [];
        int at = 0;
        foreach (ConflictValueItem value in (conflict?.Values ?? []).Where(v => v.Article == statement.Article && v.Start >= statement.Start && v.End <= statement.End).OrderBy(v => v.Start))
        {
            // Over markup the offsets of the source do not count letters of the statement; the words themselves still stand in it.
            int from = statement.End - statement.Start == statement.Text.Length ? value.Start - statement.Start : statement.Text.IndexOf(value.Text, at, StringComparison.Ordinal);
            int to = from + value.Text.Length;
            if (from < at || to > statement.Text.Length)
            {
                continue;
            }

            pieces.Add(new ClaimPiece(statement.Text[at..from], false));
            pieces.Add(new ClaimPiece(statement.Text[from..to], true));
            at = to;
        }

        pieces.Add(new ClaimPiece(statement.Text[at..], false));
        return [.. pieces.Where(p => p.Text.Length > 0)];
    }
}
