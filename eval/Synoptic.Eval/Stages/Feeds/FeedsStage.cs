using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Synoptic.Ingest.Feeds;

namespace Synoptic.Eval.Stages.Feeds;

/// <summary>
/// Measures the reading of feeds against what a widely used reader's tests expect: the shares of titles, links and dates that are
/// right, in all (<c>feeds.titles</c>) and by form of feed (<c>feeds.titles.atom</c>).
/// </summary>
internal sealed partial class FeedsStage : IStage
{
    private const string Data = "feeds-feedparser.tar.gz";
    private const int Timeout = 1000;

    // Where the tests serve their feeds: the base of relative links.
    private static readonly Uri Base = new("http://127.0.0.1:8097/");

    /// <inheritdoc/>
    public string Name => "feeds";

    /// <inheritdoc/>
    public StageReport Run(EvalData data, bool quick)
    {
        StageReport report = new();
        if (data.Find(Data) is null)
        {
            return report;
        }

        SortedDictionary<string, (int Right, int All)> counts = new(StringComparer.Ordinal);
        using Stream archive = data.Open(Data);
        foreach (FeedCase made in FeedCases.Read(archive))
        {
            FeedReading reading = FeedReader.Read(Served(made));
            foreach (FeedExpectation expected in made.Expectations.Where(IsApplicable))
            {
                string? found = reading.Feed is null ? reading.Problem?.Message : Found(reading.Feed, expected);
                bool right = reading.Feed is not null && IsRight(expected, found);
                string kind = expected.Field switch { "title" => "titles", "link" => "links", _ => "dates" };
                Count($"feeds.{kind}", right);
                Count($"feeds.{kind}.{(reading.Feed?.Form.ToString() ?? "unread").ToLowerInvariant()}", right);
                if (!right)
                {
                    report.Worst.Add($"feeds.{kind}  {made.Name}: {(expected.Entry is { } entry ? string.Create(CultureInfo.InvariantCulture, $"item {entry} ") : "")}{expected.Field} is '{found}' instead of '{Wanted(expected)}'");
                }
            }
        }

        foreach ((string name, (int right, int all)) in counts)
        {
            report.Figures[name] = right / (double)all;
        }

        report.Worst.Add(string.Join(", ", counts.Where(c => c.Key.Count(k => k == '.') == 1).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value.Right} of {c.Value.All}"))));
        return report;

        void Count(string name, bool right)
        {
            (int before, int all) = counts.GetValueOrDefault(name);
            counts[name] = (before + (right ? 1 : 0), all + 1);
        }
    }

    // A link of a feed that is no web address leads to no page: it is none of ours.
    private static bool IsApplicable(FeedExpectation expected) =>
        expected.Field != "link" || expected.Text!.StartsWith("http://", StringComparison.Ordinal) || expected.Text.StartsWith("https://", StringComparison.Ordinal);

    private static Model.Capture Served(FeedCase made)
    {
        string[] type = made.Headers.GetValueOrDefault("content-type", "").Split(';', StringSplitOptions.TrimEntries);
        string? charset = type.Skip(1).FirstOrDefault(p => p.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?["charset=".Length..].Trim('"', '\'');
        Uri address = new(Base, made.Name);
        return new Model.Capture(made.Name, made.Bytes)
        {
            Url = Uri.TryCreate(address, made.Headers.GetValueOrDefault("content-location", ""), out Uri? location) ? location : address,
            MediaType = type[0].Length > 0 ? type[0].ToLowerInvariant() : null,
            Charset = string.IsNullOrEmpty(charset) ? null : charset,
        };
    }

    private static string? Found(Feed feed, FeedExpectation expected)
    {
        FeedItem? item = expected.Entry is { } index && index < feed.Items.Count ? feed.Items[index] : null;
        if (expected.Entry is not null && item is null)
        {
            return "no such item";
        }

        FeedDate? date = expected.Field switch
        {
            "published" => item is null ? feed.Published : item.Published,
            "updated" => item is null ? feed.Updated : item.Updated,
            "created" => item is null ? feed.Created : item.Created,
            _ => null,
        };
        return expected.Field switch
        {
            "title" => item is null ? feed.Title : item.Title,
            "link" => (item is null ? feed.Link : item.Link)?.AbsoluteUri,
            _ => expected.Date is null ? date?.Text : date?.Value?.UtcDateTime.ToString("s", CultureInfo.InvariantCulture),
        };
    }

    private static string Wanted(FeedExpectation expected) => expected.Date?.UtcDateTime.ToString("s", CultureInfo.InvariantCulture) ?? expected.Text!;

    private static bool IsRight(FeedExpectation expected, string? found) => expected.Field switch
    {
        _ when found is null => false,
        "link" => Uri.TryCreate(expected.Text, UriKind.Absolute, out Uri? link) && link.AbsoluteUri == found,

        // The tests keep markup in titles; ours are plain text.
        "title" => Collapse(expected.Text!) == Collapse(found) || Collapse(WebUtility.HtmlDecode(Tag().Replace(expected.Text!, ""))) == Collapse(found),
        _ => Wanted(expected).Trim() == found.Trim(),
    };

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("</?[a-zA-Z][^<>]*>|<!--.*?-->", RegexOptions.Singleline, Timeout)]
    private static partial Regex Tag();
}
