using Synoptic.Languages;
using Synoptic.Languages.Dates;
using Synoptic.Model;

namespace Synoptic.Annotate.Time;

/// <summary>Finds the day that relative times of an article count from. Never the clock.</summary>
internal static class AnchorFinder
{
    private const int FirstBlocks = 6;
    private const int Dateline = 100;

    /// <summary>
    /// The article's publication day; else a full date near its start in a place that dates it: a caption, a dateline, or with
    /// its weekday in the lead. Null when there is none, or when the article speaks of later years.
    /// </summary>
    public static DateOnly? Find(Article article, LanguagePack pack)
    {
        if (article.Published?.Day is { } published)
        {
            return published;
        }

        DateOnly? stated = null;
        bool paragraphSeen = false;
        for (int i = 0; i < Math.Min(FirstBlocks, article.Blocks.Count) && stated is null; i++)
        {
            Block block = article.Blocks[i];
            bool caption = block.Kind is BlockKind.Caption or BlockKind.Credit;
            bool lead = block.Kind is BlockKind.Lead or BlockKind.Title || (block.Kind == BlockKind.Paragraph && !paragraphSeen);
            paragraphSeen |= block.Kind == BlockKind.Paragraph;
            if (caption || lead)
            {
                stated = Dating(block, caption, pack);
            }
        }

        return stated is { } day && LatestYear(article, pack) <= day.Year + 1 ? day : null;
    }

    private static DateOnly? Dating(Block block, bool caption, LanguagePack pack)
    {
        foreach (CalendarDate date in CalendarDateMatcher.Find(block.Text, pack))
        {
            bool dateline = date.Span.Start < Dateline && IsDateline(block.Text, date.Span);
            if (date.ToDay() is { } day && (caption || dateline || (date.Weekday is { } weekday && Directions.NumberOf(day) == weekday)))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>"MOSCOW, 28 September 2023 (Agency) -", "Berlin, den 3. Mai 2021:".</summary>
    private static bool IsDateline(string text, TextSpan date)
    {
        int after = date.End;
        while (after < text.Length && (char.IsWhiteSpace(text[after]) || text[after] == '.'))
        {
            after++;
        }

        return after >= text.Length || text[after] is '-' or '–' or '—' or ':' or '(' or '|' or '/';
    }

    private static int LatestYear(Article article, LanguagePack pack)
    {
        int latest = 0;
        foreach (Block block in article.Blocks)
        {
            foreach (CalendarDate date in CalendarDateMatcher.Find(block.Text, pack))
            {
                latest = Math.Max(latest, date.Calendar == CalendarSystem.Gregorian ? date.Year ?? 0 : 0);
            }
        }

        return latest;
    }
}
