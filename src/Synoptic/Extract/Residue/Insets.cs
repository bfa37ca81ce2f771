using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>
/// Removes what a portal sets between paragraphs: an advertisement's label, a heading over links, and the runs of headlines round
/// them. A headline between paragraphs looks like a heading of the article; the company that it keeps gives it away.
/// </summary>
internal static class Insets
{
    private const int LeastHeadlines = 2;
    private const double Sure = 0.97;

    /// <summary>Marks furniture that phrases name, and the runs of headlines that stand with it.</summary>
    public static void Mark(Page page)
    {
        foreach (PageLine line in page.Lines.Where(l => l.Open && l.Furniture.Place == FurniturePlace.Whole && l.Furniture.Reason != RemovalReason.Navigation))
        {
            line.Remove(Reasons.OfPhrase(line));
        }

        // "Read also: ..." is a link to another article, however much its headline reads like a sentence.
        foreach (PageLine line in page.Lines.Where(l => l.Open && l.Furniture is { Place: FurniturePlace.Opening, Reason: RemovalReason.Teaser } && !l.Shape.EndsSentence))
        {
            line.Remove(RemovalReason.Teaser);
        }

        for (int start = 0; start < page.Lines.Count;)
        {
            int end = start;
            while (end < page.Lines.Count && IsHeadline(page.Lines[end]))
            {
                end++;
            }

            MarkRun(page, start, end);
            start = end + 1;
        }
    }

    private static void MarkRun(Page page, int start, int end)
    {
        List<PageLine> run = page.Lines.GetRange(start, Math.Max(0, end - start));
        bool labelled = run.Any(l => l.Reason is RemovalReason.Advertisement or RemovalReason.RelatedHeading or RemovalReason.Teaser or RemovalReason.Subscription);
        List<PageLine> headlines = [.. run.Where(l => l.Open)];
        bool closing = page.LastBody < start;
        if (!labelled || (headlines.Count < LeastHeadlines && !closing))
        {
            return;
        }

        foreach (PageLine line in headlines)
        {
            // The last headline of a run that stands alone may head the paragraph below.
            bool heads = line == run[^1] && !closing && line.Shape.TrailingCount == 0 && line.Line.AfterBlank && line.Keep >= Sure;
            if (!heads)
            {
                line.Remove(line.Shape.Words <= 3 && !line.Shape.EndsSentence ? RemovalReason.Navigation : RemovalReason.Teaser);
            }
        }
    }

    private static bool IsHeadline(PageLine line) => line.Reason is not null || (line.Open && !line.Shape.EndsSentence && line.Shape.Size < 30);
}
