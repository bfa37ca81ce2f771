using Synoptic.Compare.Alignment;
using Synoptic.Model;

namespace Synoptic.Compare.Times;

/// <summary>
/// Fills in times that an article leaves open ("the day before", "17 September") from co-reports of the same event. What is
/// filled in is marked inferred; what co-reports leave in doubt stays unresolved.
/// </summary>
internal static class TimeInference
{
    /// <summary>The readings with times inferred where aligned statements of other articles settle them.</summary>
    /// <param name="readings">The event's readings.</param>
    /// <param name="alignments">Statements aligned across them.</param>
    public static IReadOnlyList<Reading> Infer(IReadOnlyList<Reading> readings, IReadOnlyList<AlignedStatements> alignments)
    {
        Dictionary<(int Article, int Time), string> found = [];
        foreach (AlignedStatements alignment in alignments.Where(a => a.Articles > 1))
        {
            FromAlignment(readings, alignment, found);
        }

        FromYear(readings, found);
        return [.. readings.Select((reading, article) => Apply(reading, article, found))];
    }

    private static void FromAlignment(IReadOnlyList<Reading> readings, AlignedStatements alignment, Dictionary<(int, int), string> found)
    {
        foreach (StatementFrame frame in alignment.Members)
        {
            foreach (int index in frame.Statement.Times)
            {
                TimeExpression open = readings[frame.Article].Times[index];
                if (open.Value is not null || open.Type is not TimeType.Date)
                {
                    continue;
                }

                string[] days = [.. alignment.Members.Where(m => m.Article != frame.Article).SelectMany(m => m.Dates)
                    .Where(d => d.Length == 10 && Fits(open, d)).Distinct(StringComparer.Ordinal)];
                if (days.Length == 1)
                {
                    found.TryAdd((frame.Article, index), days[0]);
                }
            }
        }
    }

    /// <summary>A month and day without a year takes the year when co-reports state that day in one year only.</summary>
    private static void FromYear(IReadOnlyList<Reading> readings, Dictionary<(int, int), string> found)
    {
        for (int article = 0; article < readings.Count; article++)
        {
            string[] stated = [.. readings.Where((_, other) => other != article).SelectMany(r => r.Times)
                .Where(t => t.Value is { Length: >= 10 }).Select(t => t.Value![..10]).Distinct(StringComparer.Ordinal)];
            for (int index = 0; index < readings[article].Times.Count; index++)
            {
                TimeExpression open = readings[article].Times[index];
                if (open.Value is null && open.Partial is { Length: 10 } partial && partial.StartsWith("XXXX-", StringComparison.Ordinal))
                {
                    string[] fits = [.. stated.Where(d => Fits(open, d))];
                    if (fits.Length == 1)
                    {
                        found.TryAdd((article, index), fits[0]);
                    }
                }
            }
        }
    }

    private static bool Fits(TimeExpression open, string day)
    {
        if (open.Partial is not { } partial)
        {
            return open.OffsetDays is not null;
        }

        if (partial.Contains("-W", StringComparison.Ordinal))
        {
            // XXXX-WXX-2: the weekday has to be the day's.
            return DateOnly.TryParseExact(day, "yyyy-MM-dd", out DateOnly date)
                && partial.Length > 0 && partial[^1] - '0' == (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek);
        }

        return partial.Length == day.Length && partial.Zip(day).All(p => p.First == 'X' || p.First == p.Second);
    }

    private static Reading Apply(Reading reading, int article, Dictionary<(int Article, int Time), string> found) =>
        !found.Keys.Any(k => k.Article == article)
            ? reading
            : reading with
            {
                Times = [.. reading.Times.Select((time, index) => found.TryGetValue((article, index), out string? value)
                    ? time with { Value = value, Basis = Basis.Inferred }
                    : time)],
            };
}
