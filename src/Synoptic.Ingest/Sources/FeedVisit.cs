using System.Globalization;
using Synoptic.Ingest.Web;

namespace Synoptic.Ingest.Sources;

/// <summary>What a visit to a feed came to.</summary>
internal sealed class FeedVisit
{
    /// <summary>Pages that were asked for.</summary>
    public int Asked { get; set; }

    /// <summary>Pages that will not be asked for again though they did not come.</summary>
    public int Problems { get; set; }

    /// <summary>Pages that are left for the next visit.</summary>
    public int Pending { get; set; }

    /// <summary>Hosts that want to be left alone: the rest of their pages waits for the next visit.</summary>
    public HashSet<string> Busy { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>When a busy host may be asked again.</summary>
    public DateTimeOffset? NotBefore { get; private set; }

    /// <summary>Why the first page did not come.</summary>
    public string? First { get; private set; }

    /// <summary>What went wrong, in one line; null when nothing did.</summary>
    public string? Error => First is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Problems + Pending} of {Asked} pages did not come; {First}");

    /// <summary>Takes note of a page that did not come.</summary>
    public void Miss(string input, PageAnswer answer)
    {
        First ??= $"{input}: {answer.Message}";
        NotBefore = answer.NotBefore > NotBefore || NotBefore is null ? answer.NotBefore : NotBefore;
    }
}
