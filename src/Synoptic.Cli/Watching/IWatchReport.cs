using Synoptic.Desk;
using Synoptic.Ingest.Sources;
using Synoptic.Model;

namespace Synoptic.Cli.Watching;

/// <summary>Hears of what happens while sources are watched, and shows it.</summary>
internal interface IWatchReport
{
    /// <summary>Something was taken or refused.</summary>
    public void Took(ISource source, Taken taken);

    /// <summary>A visit to a source ended.</summary>
    public void Visited(ISource source, Visit visit);

    /// <summary>A source says what a reader of the log should know.</summary>
    public void Noted(ISource source, string note);

    /// <summary>Something failed that the desk goes on without.</summary>
    public void Failed(Problem problem);

    /// <summary>Sources have ended; comparisons are being finished.</summary>
    public void Comparing();

    /// <summary>It is over.</summary>
    public void Ended(WatchCounts counts);
}
