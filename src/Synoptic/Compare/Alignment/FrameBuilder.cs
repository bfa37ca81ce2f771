using System.Collections.Immutable;
using Synoptic.Model;

namespace Synoptic.Compare.Alignment;

/// <summary>Turns the statements of an event's readings into frames.</summary>
/// <param name="embed">Text to unit vector, or null.</param>
internal sealed class FrameBuilder(Func<string, float[]>? embed)
{
    /// <summary>Frames of all statements, in article and text order.</summary>
    /// <param name="readings">The event's readings.</param>
    public IReadOnlyList<StatementFrame> Build(IReadOnlyList<Reading> readings)
    {
        List<StatementFrame> frames = [];
        for (int article = 0; article < readings.Count; article++)
        {
            for (int index = 0; index < readings[article].Statements.Count; index++)
            {
                frames.Add(Frame(article, index, readings[article]));
            }
        }

        return frames;
    }

    private StatementFrame Frame(int article, int index, Reading reading)
    {
        Statement statement = reading.Statements[index];
        TimeExpression[] times = [.. statement.Times.Select(t => reading.Times[t]).Where(t => t.Type is TimeType.Date or TimeType.Time)];
        return new StatementFrame
        {
            Article = article,
            Index = index,
            Statement = statement,
            Kind = reading.Article.Blocks[statement.Evidence.Block].Kind,
            Entities = statement.Mentions.Select(m => reading.Mentions[m].Entity).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal),
            Concepts = statement.Concepts.ToImmutableSortedSet(StringComparer.Ordinal),
            Dates = times.Select(t => t.Value).OfType<string>().Where(IsCalendar).Select(Day).ToImmutableSortedSet(StringComparer.Ordinal),
            Partials = times.Where(t => t.Value is null).Select(t => t.Partial).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal),
            Durations = statement.Times.Select(t => reading.Times[t]).Where(t => t.Type == TimeType.Duration && t.Value is not null).Select(t => t.Value!)
                .ToImmutableSortedSet(StringComparer.Ordinal),
            Sources = statement.Attributions.Select(a => SourceKey(reading, reading.Attributions[a])).ToImmutableSortedSet(StringComparer.Ordinal),
            Vector = embed?.Invoke(statement.Evidence.Text),
        };
    }

    private static bool IsCalendar(string value) => value.Length >= 4 && char.IsAsciiDigit(value[0]) && char.IsAsciiDigit(value[3]);

    private static string Day(string value) => value.Length > 10 && value[4] == '-' ? value[..10] : value;

    private static string SourceKey(Reading reading, Attribution attribution) =>
        Origins.SourceKeys.EntityOf(reading, attribution.Evidence) ?? attribution.Name.ToLowerInvariant();
}
