using Synoptic.Compare.Alignment;
using Synoptic.Model;

namespace Synoptic.Compare.Facts;

/// <summary>Finds the day of an event: the one that its reports give where they tell the news, at the head of the text.</summary>
internal static class EventDate
{
    private const int Head = 4;

    /// <summary>The day with its basis, or null when no article gives one.</summary>
    public static ArticleDate? Find(IReadOnlyList<Reading> readings, IReadOnlyList<StatementFrame> frames)
    {
        Dictionary<string, (double Score, Basis Basis)> days = new(StringComparer.Ordinal);
        for (int article = 0; article < readings.Count; article++)
        {
            Dictionary<string, double> own = new(StringComparer.Ordinal);
            int position = 0;
            foreach (StatementFrame frame in frames.Where(f => f.Article == article))
            {
                double weight = frame.Kind is BlockKind.Title or BlockKind.Lead or BlockKind.Caption ? 1 : position++ < Head ? 1.0 / position : 0.1;
                foreach (TimeExpression time in frame.Statement.Times.Select(t => readings[article].Times[t]))
                {
                    if (time is { Type: TimeType.Date or TimeType.Time, Value: { Length: >= 10 } value } && value[4] == '-' && char.IsAsciiDigit(value[8])
                        && !After(value, readings[article]))
                    {
                        string day = value[..10];
                        own[day] = Math.Max(own.GetValueOrDefault(day), weight);
                        Basis basis = days.TryGetValue(day, out (double Score, Basis Basis) known) && known.Basis < time.Basis ? known.Basis : time.Basis;
                        days[day] = (known.Score, basis);
                    }
                }
            }

            foreach ((string day, double weight) in own)
            {
                days[day] = (days[day].Score + weight, days[day].Basis);
            }
        }

        if (days.Count > 0)
        {
            KeyValuePair<string, (double Score, Basis Basis)> best = days.OrderByDescending(d => d.Value.Score).ThenBy(d => d.Key, StringComparer.Ordinal).First();
            return new ArticleDate(best.Key, best.Value.Basis, "text");
        }

        // Reports that date nothing are still dated themselves: the event lies on or before the earliest of them.
        return readings.Select(r => r.Article.Published).Where(p => p?.Day is not null).OrderBy(p => p!.Day).FirstOrDefault() is { } first
            ? new ArticleDate(first.Value[..10], Basis.Inferred, "published")
            : null;
    }

    private static bool After(string value, Reading reading) =>
        reading.Article.Published?.Day is { } day
        && string.CompareOrdinal(value[..10], day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) > 0;
}
