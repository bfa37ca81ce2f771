using System.Globalization;
using Synoptic.Languages;
using Synoptic.Languages.Dates;
using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>
/// Reads the article's date from the text, where the text has a place that dates articles: a labelled date or a line that is a date,
/// by the title, states it; a full date with its weekday in a caption or in the opening lets it be inferred. Else there is none.
/// </summary>
internal static class TextDate
{
    private const int NearTitle = 6, LongestDateLine = 14;

    /// <summary>The date of publication, or null.</summary>
    public static ArticleDate? Find(Page page)
    {
        int title = page.Title?.Index ?? 0;
        foreach (PageLine line in page.Lines.Where(l => l.Reason is not null && Math.Abs(l.Index - title) <= NearTitle || l.Index <= page.FirstBody && l.Index > title && l.Kind is null))
        {
            if (line.Shape.Words <= LongestDateLine && FullDate(line.Line.Text, page.Pack) is { } stated
                && (IsLabelled(line, page.Pack.Furniture.DateLabels) || (line.Index > title && stated.Span.Length * 2 > line.Line.Text.Length)))
            {
                line.Reason = RemovalReason.Metadata;
                return IsLabelled(line, page.Pack.Furniture.ModifiedLabels) ? null : new ArticleDate(Text(stated), Basis.Stated, "text");
            }
        }

        foreach (PageLine line in page.Lines.Where(l => l.Kind == BlockKind.Caption || (l.Kind is BlockKind.Lead or BlockKind.Paragraph && l.Index <= page.FirstBody)))
        {
            if (FullDate(line.Line.Text, page.Pack) is { Weekday: not null } inferred)
            {
                return new ArticleDate(Text(inferred), Basis.Inferred, line.Kind == BlockKind.Caption ? "caption" : "text");
            }
        }

        return null;
    }

    private static bool IsLabelled(PageLine line, IReadOnlyList<string> labels) =>
        labels.Any(l => line.Folded.StartsWith(PhraseText.Fold(l) + " ", StringComparison.Ordinal));

    /// <summary>The first date of a line that names year, month and day; one whose weekday is another day's is none.</summary>
    private static CalendarDate? FullDate(string text, LanguagePack pack)
    {
        foreach (CalendarDate date in CalendarDateMatcher.Find(text, pack))
        {
            if (date.ToDay() is { } day && (date.Weekday is null || date.Weekday == (((int)day.DayOfWeek + 6) % 7) + 1))
            {
                return date;
            }
        }

        return null;
    }

    private static string Text(CalendarDate date) => date.ToDay()!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
