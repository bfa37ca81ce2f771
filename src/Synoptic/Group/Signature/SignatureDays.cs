using System.Globalization;
using Synoptic.Model;

namespace Synoptic.Group.Signature;

/// <summary>The days that a text names.</summary>
/// <param name="Head">Days that the head of the text names, as <see cref="DateOnly.DayNumber"/>, ascending.</param>
/// <param name="All">All days that the text names, likewise.</param>
/// <param name="Open">Days without a year, as month times 100 plus day, ascending.</param>
/// <param name="Line">The full date that the text begins with, as a date line does, or null: as good as one of publication.</param>
/// <param name="Weekdays">Days of the week that the head names without a date: bit 1 for Monday to bit 7 for Sunday.</param>
internal sealed record SignatureDays(int[] Head, int[] All, int[] Open, int? Line, byte Weekdays)
{
    private const int Most = 12, LineLength = 160;

    /// <summary>No day.</summary>
    public static SignatureDays None { get; } = new([], [], [], null, 0);

    /// <summary>The days of a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="starts">Where each block starts in the text.</param>
    /// <param name="headLength">How long the head of the text is.</param>
    public static SignatureDays Of(Reading reading, int[] starts, int headLength)
    {
        SortedSet<int> head = [], all = [], open = [];
        int weekdays = 0;
        int? line = null;
        foreach (TimeExpression time in reading.Times.Where(t => t.Type is TimeType.Date or TimeType.Time))
        {
            int at = starts[time.Evidence.Block] + time.Evidence.Local.Start;
            bool inHead = at < headLength;
            if (time.Basis != Basis.Inferred && Day(time.Value) is { } day)
            {
                all.Add(day);
                line ??= time.Basis == Basis.Stated && at < LineLength ? day : null;
                if (inHead)
                {
                    head.Add(day);
                }
            }
            else if (OpenDay(time.Partial) is { } date)
            {
                open.Add(date);
            }
            else if (inHead)
            {
                weekdays |= Weekday(time.Value ?? time.Partial);
            }
        }

        return head.Count + all.Count + open.Count + weekdays == 0 ? None : new SignatureDays([.. head.Take(Most)], [.. all.Take(Most)], [.. open.Take(Most)], line, (byte)weekdays);
    }

    private static int? Day(string? value) =>
        value is { Length: >= 10 } && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day.DayNumber : null;

    private static int? OpenDay(string? partial) =>
        partial is { Length: >= 10 } && partial.StartsWith("XXXX-", StringComparison.Ordinal)
            && int.TryParse(partial.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            && int.TryParse(partial.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int day) ? (month * 100) + day : null;

    private static int Weekday(string? value) =>
        value is { Length: >= 10 } && value.AsSpan(4, 5).SequenceEqual("-WXX-") && value[9] is >= '1' and <= '7' ? 1 << (value[9] - '0') : 0;
}
