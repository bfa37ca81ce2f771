using Synoptic.Languages.Sources;
using Synoptic.Model;

namespace Synoptic.Group.Copies;

/// <summary>
/// What copies are found by: the lowest of an article's shingles, about one in eight but never few, so that what share of one
/// text stands in another can be told from their sketches alone, whatever their lengths (Broder 1997; Manber 1994).
/// </summary>
/// <param name="Shingles">The shingles kept, ascending.</param>
/// <param name="Count">How many the text has.</param>
/// <param name="Minute">When it was published, in minutes since the year 1, or null when unknown.</param>
/// <param name="HasTime">Whether the time of day is known.</param>
/// <param name="Agency">The news agency that published it, if it was one.</param>
/// <param name="Credit">The news agency that it credits, if any.</param>
internal sealed record CopySketch(uint[] Shingles, int Count, int? Minute, bool HasTime, string? Agency, string? Credit)
{
    private const int Fewest = 24, Most = 256;
    private const uint Share = uint.MaxValue / 8;

    /// <summary>A text too short to be called a copy.</summary>
    public static CopySketch None { get; } = new([], 0, null, false, null, null);

    /// <summary>The lowest value above which shingles were left out.</summary>
    public uint Limit => Shingles.Length == Count || Shingles.Length == 0 ? uint.MaxValue : Shingles[^1];

    /// <summary>The sketch of a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="shingles">The distinct shingles of its article, ascending.</param>
    public static CopySketch Of(Reading reading, uint[] shingles)
    {
        int low = Array.BinarySearch(shingles, Share);
        int kept = Math.Min(shingles.Length, Math.Clamp(low < 0 ? ~low : low, Fewest, Most));
        (int? minute, bool hasTime) = When(reading.Article.Published);
        return new CopySketch(shingles[..kept], shingles.Length, minute, hasTime, AgencyOf(reading.Article), CreditOf(reading));
    }

    /// <summary>About what share of this text stands in another, 0..1.</summary>
    public double ShareIn(CopySketch other) => ShareIn(Shingles, other.Shingles, Math.Min(Limit, other.Limit));

    /// <summary>What share of some shingles others hold, of those up to a limit; both ascending.</summary>
    public static double ShareIn(uint[] shingles, uint[] others, uint limit = uint.MaxValue)
    {
        int own = 0, shared = 0;
        for (int i = 0, j = 0; i < shingles.Length && shingles[i] <= limit; i++, own++)
        {
            while (j < others.Length && others[j] < shingles[i])
            {
                j++;
            }

            shared += j < others.Length && others[j] == shingles[i] ? 1 : 0;
        }

        return own == 0 ? 0 : shared / (double)own;
    }

    /// <summary>
    /// Whether of two like texts this one is the likelier original: the agency that the other credits; else the earlier; else
    /// the longer. Null when nothing tells them apart.
    /// </summary>
    public bool? IsOriginalOf(CopySketch other)
    {
        if (Agency is not null && Agency == other.Credit && other.Agency is null)
        {
            return true;
        }

        if (other.Agency is not null && other.Agency == Credit && Agency is null)
        {
            return false;
        }

        if (Minute is { } mine && other.Minute is { } theirs)
        {
            (int a, int b) = HasTime && other.HasTime ? (mine, theirs) : (mine / MinutesOfDay, theirs / MinutesOfDay);
            if (a != b)
            {
                return a < b;
            }
        }

        return Count != other.Count ? Count > other.Count : null;
    }

    private const int MinutesOfDay = 24 * 60;

    private static (int? Minute, bool HasTime) When(ArticleDate? date)
    {
        if (date is not { Basis: Basis.Stated or Basis.Anchored })
        {
            return (null, false);
        }

        return date.Value.Length > 10 && DateTimeOffset.TryParse(date.Value, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? ((int)(time.UtcTicks / TimeSpan.TicksPerMinute), true)
            : (date.Day?.DayNumber * MinutesOfDay, false);
    }

    private static string? AgencyOf(Article article)
    {
        string host = Uri.TryCreate(article.Url, UriKind.Absolute, out Uri? url) ? url.Host : "";
        KnownSource? source = KnownSources.ByDomain(host) ?? (article.Outlet is { } outlet ? KnownSources.BySpelling(outlet.Value) : null);
        return source is { IsAgency: true } ? source.Name : null;
    }

    // An agency that stands for a whole block or article; one that is only quoted is no origin of the text.
    private static string? CreditOf(Reading reading)
    {
        foreach (Attribution attribution in reading.Attributions)
        {
            if (attribution is { Kind: SourceKind.Agency, IsCredit: false, Content: null })
            {
                return KnownSources.BySpelling(attribution.Name)?.Name ?? attribution.Name;
            }
        }

        return reading.Article.Byline.Select(b => KnownSources.BySpelling(b.Value)).FirstOrDefault(s => s is { IsAgency: true })?.Name;
    }
}
