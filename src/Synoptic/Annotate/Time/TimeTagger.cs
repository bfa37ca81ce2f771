using Synoptic.Languages;
using Synoptic.Languages.Patterns;
using Synoptic.Model;

namespace Synoptic.Annotate.Time;

/// <summary>
/// Finds the time expressions of an article and resolves them to TIMEX3 values (TimeML, ISO 24617-1), by rules over the words
/// and shapes of its language pack. What hangs on a date that the article does not give stays unresolved.
/// </summary>
internal static class TimeTagger
{
    /// <summary>The time expressions of all blocks, in order.</summary>
    public static IReadOnlyList<TimeExpression> Tag(Article article, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(pack);
        Resolver resolver = new(AnchorFinder.Find(article, pack));
        List<TimeExpression> times = [];
        for (int block = 0; block < article.Blocks.Count; block++)
        {
            AtomText text = AtomText.Of(article.Blocks[block].Text, pack);
            List<Candidate> candidates = Candidates.Of(text);
            if (candidates.Count > 0)
            {
                Resolve(article, block, text, candidates, resolver, times);
            }
        }

        return times;
    }

    private static void Resolve(Article article, int block, AtomText text, List<Candidate> candidates, Resolver resolver, List<TimeExpression> times)
    {
        SentenceMap sentences = new(text);
        Resolution[] resolutions = new Resolution[candidates.Count];
        List<(TimePoint Point, int Sentence)> points = [];
        for (int i = 0; i < candidates.Count; i++)
        {
            Candidate candidate = candidates[i];
            if (candidate.Sense is Sense.Clock or Sense.DayPart)
            {
                continue;
            }

            int sentence = sentences.Of(candidate.Start);
            TimePoint? last = points.Count > 0 && points[^1].Sentence >= sentence - 1 ? points[^1].Point : null;
            resolutions[i] = resolver.Resolve(candidate, sentences.IsFuture(candidate.Start), last);
            if (resolutions[i].Point is { } point)
            {
                points.Add((point with { Position = candidate.Start }, sentence));
            }
        }

        for (int i = 0; i < candidates.Count; i++)
        {
            Candidate candidate = candidates[i];
            if (candidate.Sense is Sense.Clock or Sense.DayPart)
            {
                resolutions[i] = resolver.OnDay(candidate, DayFor(candidate, sentences.Of(candidate.Start), points));
            }

            TextSpan span = new(text.Atoms[candidate.Start].Start, text.Atoms[candidate.End - 1].End);
            Resolution r = resolutions[i];
            times.Add(new TimeExpression(Evidence.Of(article, block, span), r.Type, r.Value, r.Basis)
            {
                Partial = r.Partial,
                OffsetDays = r.OffsetDays,
                RangeEnd = Ranges.OtherEnd(text, candidates, resolutions, i),
            });
        }
    }

    /// <summary>The day for a clock time: named before it in its sentence, else after it there, else in the sentence before.</summary>
    private static TimePoint? DayFor(Candidate candidate, int sentence, List<(TimePoint Point, int Sentence)> points)
    {
        TimePoint? before = null, after = null, earlier = null;
        foreach ((TimePoint point, int at) in points)
        {
            if (point.Unit != TimeUnit.Day)
            {
                continue;
            }

            if (at == sentence && point.Position < candidate.Start)
            {
                before = point;
            }
            else if (at == sentence)
            {
                after ??= point;
            }
            else if (at == sentence - 1)
            {
                earlier = point;
            }
        }

        return before ?? after ?? earlier;
    }
}
