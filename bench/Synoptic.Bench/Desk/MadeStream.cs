using System.Globalization;
using System.Text;
using Synoptic.Desk;
using Synoptic.Model;

namespace Synoptic.Bench.Desk;

/// <summary>
/// A stream of articles made of the samples: events of one to a dozen reports in several languages that come mixed, a tenth of
/// them copies with another headline, a tenth revisions of what came before. The same seed gives the same stream.
/// </summary>
internal sealed class MadeStream
{
    private const int OpenEvents = 40;
    private readonly Random _random;
    private readonly SampleTemplate[][] _samples;
    private readonly List<(int Event, SampleTemplate[] Sample, int Left)> _open = [];
    private readonly List<(string Url, string Text)> _recent = [];
    private int _events;
    private int _articles;

    /// <summary>Reads the samples.</summary>
    public MadeStream(int seed)
    {
        _random = new Random(seed);
        string folder = Path.Combine(AppContext.BaseDirectory, "samples");
        _samples = [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(d => Directory.EnumerateFiles(d).Order(StringComparer.Ordinal)
            .Where(f => !f.EndsWith(".json", StringComparison.Ordinal))
            .Select(f => Pipeline.Default.Extract(new Capture(f, File.ReadAllBytes(f))).Article).OfType<Article>()
            .Select(a => new SampleTemplate(Pipeline.Default.Annotate(a))).ToArray())];
    }

    /// <summary>The next captures of the stream.</summary>
    public IEnumerable<Incoming> Captures(int count)
    {
        for (int i = 0; i < count; i++)
        {
            (string url, string text) = Next();
            yield return new Incoming(new Capture(url, Encoding.UTF8.GetBytes(text)) { Url = new Uri(url), Charset = "utf-8" });
        }
    }

    private (string Url, string Text) Next()
    {
        int kind = _recent.Count < 20 ? 9 : _random.Next(10);
        (string Url, string Text) made = kind switch
        {
            0 => _recent[_random.Next(_recent.Count)] is var (url, text) ? (url, text + Invariant($"\n\nUpdate {++_articles}: {text.Split("\n\n")[^1]}")) : default,
            1 => (Address(), Invariant($"Agency {_random.Next(9)} | ") + _recent[_random.Next(_recent.Count)].Text),
            _ => (Address(), Report()),
        };
        _recent.Add(made);
        if (_recent.Count > 200)
        {
            _recent.RemoveAt(0);
        }

        return made;
    }

    private string Report()
    {
        if (_open.Count < OpenEvents)
        {
            // Most events have few reports, some have many.
            _open.Add((++_events, _samples[_random.Next(_samples.Length)], 1 + (int)(11 * Math.Pow(_random.NextDouble(), 3))));
        }

        int chosen = _random.Next(_open.Count);
        (int @event, SampleTemplate[] sample, int left) = _open[chosen];
        _open[chosen] = (@event, sample, left - 1);
        if (left <= 1)
        {
            _open.RemoveAt(chosen);
        }

        return sample[_random.Next(sample.Length)].Write(@event, _random.Next());
    }

    private string Address() => Invariant($"https://outlet{_random.Next(60)}.example.org/{++_articles}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
