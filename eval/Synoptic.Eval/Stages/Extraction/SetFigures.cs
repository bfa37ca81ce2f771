using System.Globalization;
using Synoptic.Eval.Metrics;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Extraction;

/// <summary>The figures of one extraction set.</summary>
internal sealed class SetFigures(string set)
{
    private readonly ShingleScore _body = new();
    private readonly SortedDictionary<string, ShingleScore> _byLanguage = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Right, int All)> _fields = new(StringComparer.Ordinal);
    private readonly List<(double F1, string Line)> _pages = [];
    private readonly List<string> _misses = [];

    /// <summary>Adds a page.</summary>
    /// <param name="gold">The page with its gold answers.</param>
    /// <param name="article">What was extracted; null when nothing was.</param>
    /// <param name="published">The date found, which a page without an article may have too.</param>
    public void Add(GoldPage gold, Article? article, ArticleDate? published)
    {
        if (gold.Body is { } body)
        {
            string found = article is null ? "" : BodyText(article);
            double f1 = _body.Add(body, found);
            if (gold.Language is { } language)
            {
                _byLanguage.TryAdd(language, new ShingleScore());
                _byLanguage[language].Add(body, found);
            }

            _pages.Add((f1, string.Create(CultureInfo.InvariantCulture, $"{set} {f1:0.000} {gold.Id} {BodyDifference.Describe(body, found)}")));
        }

        if (gold.Date is { Length: >= 10 } date)
        {
            Field("date", gold, date[..10], published?.Value is { Length: >= 10 } value ? value[..10] : "");
        }

        if (set == "publishers")
        {
            Metadata(gold, article);
        }
    }

    /// <summary>Writes the figures and the worst pages.</summary>
    public void Report(StageReport report, int worst)
    {
        if (_body.Pages > 0)
        {
            report.Figures[$"{set}.f1"] = _body.F1;
            report.Figures[$"{set}.precision"] = _body.Precision;
            report.Figures[$"{set}.recall"] = _body.Recall;
        }

        foreach ((string language, ShingleScore score) in _byLanguage)
        {
            report.Figures[$"{set}.{language}.f1"] = score.F1;
        }

        foreach ((string field, (int right, int all)) in _fields)
        {
            report.Figures[set == "dates" ? "dates.accuracy" : $"{set}.{field}"] = (double)right / all;
        }

        report.Worst.AddRange(_pages.OrderBy(p => p.F1).Take(worst).Select(p => p.Line));
        report.Worst.AddRange(_misses);
    }

    /// <summary>The running text as the public benchmarks' gold gives it: without title, captions and credits.</summary>
    public static string BodyText(Article article) =>
        string.Join('\n', article.Body.Where(b => b.Kind != BlockKind.Title).Select(b => b.Text));

    private void Metadata(GoldPage gold, Article? article)
    {
        if (gold.Title is { } title)
        {
            Field("title", gold, Fold(title), Fold(article?.Title ?? ""));
        }

        if (gold.Authors is { Count: > 0 } authors)
        {
            Field("authors", gold, AsSet(authors), AsSet(article?.Byline.Select(b => b.Value) ?? []));
        }

        if (gold.Language is { } language)
        {
            // The gold has the macrolanguage where extraction names the written standard.
            Field("language", gold, language, article?.Language is "nb" or "nn" ? "no" : article?.Language ?? "");
        }
    }

    private void Field(string field, GoldPage gold, string expected, string found)
    {
        (int right, int all) = _fields.GetValueOrDefault(field);
        bool same = string.Equals(expected, found, StringComparison.Ordinal);
        _fields[field] = (right + (same ? 1 : 0), all + 1);
        if (!same)
        {
            _misses.Add($"{set} {field} {gold.Id}: expected '{expected}', found '{found}'");
        }
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string AsSet(IEnumerable<string> names) =>
        string.Join(" + ", names.Select(Fold).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)).ToLowerInvariant();
}
