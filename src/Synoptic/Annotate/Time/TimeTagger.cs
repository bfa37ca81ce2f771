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
        (TimePoint Point, int Sentence)? before = null;
        List<(TimePoint Point, int Sentence)> days = [];
        for (int i = 0; i < candidates.Count; i++)
        {
            Candidate candidate = candidates[i];
            if (candidate.Sense is Sense.Clock or Sense.DayPart)
            {
                continue;
            }

            int sentence = sentences.Of(candidate.Start);
            TimePoint? last = before?.Sentence >= sentence - 1 ? before?.Point : null;
            resolutions[i] = resolver.Resolve(candidate, sentences.IsFuture(candidate.Start), last);
            if (resolutions[i].Point is { } point)
            {
                before = (point with { Position = candidate.Start }, sentence);
                if (point.Unit == TimeUnit.Day)
                {
                    days.Add(before.Value);
                }
            }
        }

        for (int i = 0; i < candidates.Count; i++)
        {
            Candidate candidate = candidates[i];
            if (candidate.Sense is Sense.Clock or Sense.DayPart)
            {
                resolutions[i] = resolver.OnDay(candidate, DayFor(candidate, sentences.Of(candidate.Start), days));
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
    private static TimePoint? DayFor(Candidate candidate, int sentence, List<(TimePoint Point, int Sentence)> days)
    {
        int low = 0, high = days.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = days[middle].Point.Position < candidate.Start ? (middle + 1, high) : (low, middle);
        }

        (TimePoint Point, int Sentence)? before = low > 0 ? days[low - 1] : null;
        (TimePoint Point, int Sentence)? after = low < days.Count ? days[low] : null;
        return before?.Sentence == sentence ? before?.Point
            : after?.Sentence == sentence ? after?.Point
            : before?.Sentence == sentence - 1 ? before?.Point : null;
    }
}
