using Synoptic.Extract.Markup;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Extraction;

/// <summary>Measures extraction from HTML: the body by shingles, and title, date, authors and language against gold.</summary>
internal sealed class ExtractionStage : IStage
{
    private const int WorstPages = 12;
    private static readonly string[] Sets = ["scrapinghub", "publishers", "wcxb-articles", "daniel", "dates"];

    /// <inheritdoc/>
    public string Name => "extraction";

    /// <inheritdoc/>
    public StageReport Run(EvalData data, bool quick)
    {
        StageReport report = new();
        foreach (string set in Sets)
        {
            SetFigures figures = new(set);
            GoldPage[] pages = [.. GoldPage.Read(data, set, quick)];
            Model.Extraction[] found = new Model.Extraction[pages.Length];
            Parallel.For(0, pages.Length, i => found[i] = new HtmlArticleReader().Read(pages[i].Html, pages[i].Capture, null));
            ArticleDate?[] dates = new ArticleDate?[pages.Length];
            Parallel.For(0, pages.Length, i => dates[i] = found[i].Article?.Published
                ?? (set == "dates" ? HtmlArticleReader.PublishedOn(pages[i].Html, pages[i].Capture) : null));
            for (int i = 0; i < pages.Length; i++)
            {
                figures.Add(pages[i], found[i].Article, dates[i]);
            }

            figures.Report(report, WorstPages);
        }

        WarcCharsets.Measure(report, data);
        return report;
    }
}
