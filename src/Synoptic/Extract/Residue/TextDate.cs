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

    /// <summary>Whether a line says hardly more than a date.</summary>
    public static bool IsDateLine(string text, LanguagePack pack) =>
        CalendarDateMatcher.Find(text, pack).Any(d => d.ToDay() is not null && d.Span.Length * 5 > text.Length * 2);

    /// <summary>
    /// Whether figures could be read the other way round ("06/01/2026"). Where the month comes first in some countries of a
    /// language and last in others, a text alone does not tell, and no date is better than a wrong one.
    /// </summary>
    private static bool IsAmbiguous(CalendarDate date, string text, LanguagePack pack) =>
        (pack.Time.MonthFirst || pack.Time.Dates.Any(d => d.StartsWith("{m}/{d}", StringComparison.Ordinal))) && date is { Day: <= 12, Month: <= 12 } && date.Day != date.Month
        && !date.Span.Of(text).Any(char.IsLetter) && date.Span.Of(text).Take(4).Any(c => !char.IsDigit(c));

    private static bool IsLabelled(PageLine line, IReadOnlyList<string> labels) =>
        labels.Any(l => line.Folded.StartsWith(PhraseText.Fold(l) + " ", StringComparison.Ordinal));

    /// <summary>The first date of a line that names year, month and day; one whose weekday is another day's is none.</summary>
    private static CalendarDate? FullDate(string text, LanguagePack pack)
    {
        foreach (CalendarDate date in CalendarDateMatcher.Find(text, pack))
        {
            if (date.ToDay() is { } day && !IsAmbiguous(date, text, pack) && (date.Weekday is null || date.Weekday == (((int)day.DayOfWeek + 6) % 7) + 1))
            {
                return date;
            }
        }

        return null;
    }

    private static string Text(CalendarDate date) => date.ToDay()!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
