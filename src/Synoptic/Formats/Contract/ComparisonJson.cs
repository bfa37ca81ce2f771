using System.Text.Encodings.Web;
using System.Text.Json;
using Synoptic.Model;

namespace Synoptic.Formats.Contract;

/// <summary>Writes a comparison in the JSON contract (version 1).</summary>
public static class ComparisonJson
{
    private static readonly ComparisonJsonContext Context = new(new JsonSerializerOptions(ComparisonJsonContext.Default.Options)
    {
        // The output is JSON for programs and people, never inlined in HTML: letters of all scripts stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The options that the contract is written with; a schema can be exported from them.</summary>
    internal static JsonSerializerOptions Options => Context.Options;

    /// <summary>The JSON text of a comparison, indented, with <c>\n</c> line ends.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="explain">True to add why each pair of articles was grouped or kept apart.</param>
    public static string Write(Comparison comparison, bool explain = false) =>
        JsonSerializer.Serialize(ToDocument(comparison, explain), Context.ComparisonDocument);

    /// <summary>The contract's records for a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="explain">True to add why each pair of articles was grouped or kept apart.</param>
    public static ComparisonDocument ToDocument(Comparison comparison, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new ComparisonDocument
        {
            Articles = [.. comparison.Readings.Select(Article)],
            Entities = [.. comparison.Entities.Select(e => new EntityItem(e.Id, e.Type, e.Name, e.Names, e.Ids))],
            Events = [.. comparison.Events.Select(EventOf)],
            Stories = [.. comparison.Stories.Select(t => new StoryItem(t.Id, t.Events, [.. t.Links.Select(l => new StoryLinkItem(l.Earlier, l.Later, Round(l.Score), Signals(l.Signals)))]))],
            Copies = [.. comparison.Copies.Select(c => new CopyItem(c.Article, c.Of, Round(c.Overlap), c.Agency))],
            Problems = [.. comparison.Problems.Select(p => new ProblemItem(p.Input, p.Kind, p.Message))],
            Decisions = explain
                ? [.. comparison.Decisions.Select(d => new DecisionItem([d.First, d.Second], d.Same, Round(d.Score), Signals(d.Signals)))]
                : null,
        };
    }

    private static ArticleItem Article(Reading reading)
    {
        Article article = reading.Article;
        return new ArticleItem
        {
            Id = article.Id,
            Input = article.Input,
            Url = article.Url,
            Outlet = article.Outlet?.Value,
            Language = article.Language,
            Title = article.Title,
            Byline = [.. article.Byline.Select(b => b.Value)],
            Published = Date(article.Published),
            Modified = Date(article.Modified),
            Paywalled = article.Paywalled,
            Blocks = [.. article.Blocks.Select(b => new BlockItem(b.Kind, b.Text, b.Span.Start, b.Span.End))],
            Removed = [.. article.Removed.Select(r => new RemovedItem(r.Reason, r.Text, r.Span.Start, r.Span.End))],
            Mentions = [.. reading.Mentions.Select(Mention)],
            Times = [.. reading.Times.Select(Time)],
            Quotes = [.. reading.Quotations.Select(q => Quote(reading, q))],
            Sources = [.. reading.Attributions.Select(a => Source(reading, a))],
            Notes = article.Notes,
        };
    }

    private static MentionItem Mention(Mention m) =>
        new(m.Evidence.Text, m.Evidence.Source.Start, m.Evidence.Source.End, m.Entity) { Role = m.Role };

    private static TimeItem Time(TimeExpression t) =>
        new(t.Evidence.Text, t.Evidence.Source.Start, t.Evidence.Source.End, t.Value, t.Basis) { Type = t.Type, Partial = t.Partial };

    private static QuoteItem Quote(Reading reading, Quotation q) =>
        new(q.Evidence.Text, q.Evidence.Source.Start, q.Evidence.Source.End, EntityAt(reading, q.Speaker), q.Cue?.Text)
        {
            SpeakerText = q.Speaker?.Text,
            Medium = q.Medium?.Text,
        };

    private static SourceItem Source(Reading reading, Attribution a) =>
        new(a.Name, a.Kind, EntityAt(reading, a.Evidence), a.Evidence.Source.Start, a.Evidence.Source.End)
        {
            Medium = a.Medium?.Text,
            Credit = a.IsCredit,
            Cites = a.Cites,
        };

    /// <summary>The entity that the words name: of the mentions inside them the longest, the last of equals (titles stand first).</summary>
    private static string? EntityAt(Reading reading, Evidence? words) => words is null
        ? null
        : reading.Mentions.Where(m => m.Entity is not null && !m.IsDemonym && (words.Contains(m.Evidence) || m.Evidence.Contains(words)))
            .OrderBy(m => m.Evidence.Local.Length).LastOrDefault()?.Entity;

    private static EventItem EventOf(EventComparison e) => new()
    {
        Id = e.Event.Id,
        Title = e.Titles,
        Date = Date(e.Date),
        Places = e.Places,
        People = e.People,
        Articles = e.Event.Articles,
        Why = Signals(e.Event.Why),
        Claims = [.. e.Claims.Select(ClaimOf)],
    };

    private static ClaimItem ClaimOf(Claim c) =>
        new(c.Id, c.Verdict, [.. c.Statements.Select(StatementOf)], c.Origins, c.Conflict is { } conflict ? ConflictOf(conflict) : null);

    private static StatementItem StatementOf(ClaimStatement s) =>
        new(s.Article, s.Evidence.Text, s.Evidence.Source.Start, s.Evidence.Source.End, s.AttributedTo, s.Asserted);

    private static ConflictItem ConflictOf(Conflict c) =>
        new(c.Kind, [.. c.Values.Select(v => new ConflictValueItem(v.Article, v.Value, v.Evidence.Text, v.Evidence.Source.Start, v.Evidence.Source.End))]);

    private static IReadOnlyList<SignalItem> Signals(IReadOnlyList<Signal> signals) =>
        [.. signals.Select(s => new SignalItem(s.Name, s.Detail, Round(s.Weight)))];

    private static DateItem? Date(ArticleDate? date) => date is null ? null : new DateItem(date.Value, date.Basis);

    private static double Round(double value) => Math.Round(value, 3);
}
