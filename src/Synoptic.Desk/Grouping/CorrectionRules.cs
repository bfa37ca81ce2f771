using System.Globalization;
using Synoptic.Group.Events;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Desk.Grouping;

/// <summary>
/// What readers have corrected, as rules between articles: these may not be in one event, those must. Events come and go under
/// grouping; articles stay.
/// </summary>
internal sealed class CorrectionRules(IReadOnlyList<Correction> corrections)
{
    /// <summary>How many articles of an event stand for it in a rule.</summary>
    public const int MostArticles = 50;

    private readonly ILookup<string, Correction> _byArticle = corrections
        .SelectMany(c => c.Articles.Concat(c.OtherArticles).Append(c.Article).OfType<string>().Distinct(StringComparer.Ordinal).Select(a => (Article: a, Correction: c)))
        .ToLookup(p => p.Article, p => p.Correction, StringComparer.Ordinal);

    /// <summary>The id of an event that a correction opens.</summary>
    public static string EventId(string article, int again) =>
        StableId.Of("ev", string.Create(CultureInfo.InvariantCulture, $"{article}\ncorrected\n{again}"));

    /// <summary>Moves an article out of its event.</summary>
    public static IReadOnlyList<EventChange> MoveOut(EventWindow window, string article, string from, string to)
    {
        if (window.EventOf(article) is not null)
        {
            window.Move([article], to);
        }

        return [new EventChange(EventChangeKind.Split, to, from, [article])];
    }

    /// <summary>Moves all articles of an event into another.</summary>
    public static IReadOnlyList<EventChange> Merge(EventWindow window, string from, string to, IReadOnlyList<string> articles)
    {
        window.Move(window.ArticlesOf(from), to);
        return [new EventChange(EventChangeKind.Merged, to, from, articles)];
    }

    /// <summary>Sets right what grouping did with an article against the rules.</summary>
    /// <param name="window">The window.</param>
    /// <param name="article">The article that came in.</param>
    /// <param name="before">The event that it was in before, if it is a revision.</param>
    /// <param name="done">What grouping did.</param>
    public IReadOnlyList<EventChange> Enforce(EventWindow window, string article, string? before, IReadOnlyList<EventChange> done)
    {
        List<EventChange> changes = [];
        IEnumerable<string> touched = done.SelectMany(c => new[] { c.Event, c.From }).OfType<string>().Append(window.EventOf(article)!).Distinct(StringComparer.Ordinal);
        foreach (Correction rule in touched.SelectMany(window.ArticlesOf).SelectMany(a => _byArticle[a]).Distinct().OrderBy(c => c.Id).ToArray())
        {
            if (rule.Kind == CorrectionKind.SameEvent)
            {
                KeepTogether(window, rule, article, changes);
            }
            else if (rule.Article is { } apart && window.EventOf(apart) is { } current && rule.Articles.Any(a => window.EventOf(a) == current))
            {
                string to = apart == article && before is not null && !rule.Articles.Any(a => window.EventOf(a) == before) ? before : Free(window, apart);
                changes.AddRange(MoveOut(window, apart, current, to));
            }
        }

        return changes;
    }

    // The newcomer goes where the others of its rule are; if the sides of a rule have come apart, they are joined again.
    private static void KeepTogether(EventWindow window, Correction rule, string article, List<EventChange> changes)
    {
        string[] all = [.. rule.Articles.Concat(rule.OtherArticles)];
        if (all.Contains(article, StringComparer.Ordinal) && all.Where(a => a != article).Select(window.EventOf).FirstOrDefault(e => e is not null) is { } target
            && window.EventOf(article) != target)
        {
            window.Move([article], target);
            changes.Add(new EventChange(EventChangeKind.Joined, target, null, [article]));
        }

        if (rule.Articles.Select(window.EventOf).FirstOrDefault(e => e is not null) is { } first
            && rule.OtherArticles.Select(window.EventOf).FirstOrDefault(e => e is not null) is { } second && first != second)
        {
            changes.AddRange(Merge(window, second, first, window.ArticlesOf(second)));
        }
    }

    private static string Free(EventWindow window, string article)
    {
        int again = 1;
        while (window.ArticlesOf(EventId(article, again)).Count > 0)
        {
            again++;
        }

        return EventId(article, again);
    }
}
