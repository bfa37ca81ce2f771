using Synoptic.Ingest.Web;

namespace Synoptic.Ingest.Sources;

/// <summary>When a source is visited next.</summary>
/// <param name="interval">What the user asked for, if anything.</param>
internal sealed class VisitTimes(TimeSpan? interval)
{
    private const int MostDoublings = 12;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24), StoppedFor = TimeSpan.FromDays(30);

    /// <summary>After a visit that went well.</summary>
    /// <param name="now">The time.</param>
    /// <param name="rest">How long the source asks to be left alone.</param>
    /// <param name="notBefore">When its host may be asked again.</param>
    public DateTimeOffset Next(DateTimeOffset now, TimeSpan? rest = null, DateTimeOffset? notBefore = null)
    {
        TimeSpan wanted = rest > WebSourceSettings.UsualInterval ? rest.Value : WebSourceSettings.UsualInterval;
        DateTimeOffset next = now + (interval ?? (wanted < Longest ? wanted : Longest));
        return notBefore > next ? notBefore.Value : next;
    }

    /// <summary>How a visit went that failed: each time it does, the pause doubles; what is gone or forbidden is left alone for long.</summary>
    public Visit Failed(PageAnswer answer, Prior prior, DateTimeOffset now)
    {
        if (answer.Outcome is PageOutcome.Gone or PageOutcome.Forbidden)
        {
            return new Visit(VisitOutcome.Stopped) { Error = answer.Message, NextDue = now + (answer.Outcome == PageOutcome.Gone ? StoppedFor : Longest) };
        }

        TimeSpan grown = (interval ?? WebSourceSettings.UsualInterval) * Math.Pow(2, Math.Min(prior.Failures, MostDoublings));
        DateTimeOffset next = now + (grown < Longest ? grown : Longest);
        return new Visit(VisitOutcome.Failed)
        {
            Error = answer.Message,
            NextDue = answer.NotBefore > next ? answer.NotBefore : next,
            ETag = prior.ETag,
            LastModified = prior.LastModified,
        };
    }
}
