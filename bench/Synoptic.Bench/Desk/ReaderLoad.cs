using System.Diagnostics;
using Synoptic.Storage;

namespace Synoptic.Bench.Desk;

/// <summary>Readers who ask for lists, events, articles and searches, one question after another with a pause like a person's.</summary>
internal sealed class ReaderLoad(IDeskStore store, string? api, int readers) : IDisposable
{
    private static readonly string[] Words = ["Beirut", "порт", "Haftar", "canal", "said", "\"the port\""];
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = readers });
    private readonly List<(string Question, double Wait)> _waits = [];
    private Task[] _running = [];
    private int _refused;

    /// <summary>Asks each question some times, so that the code of the answers is compiled.</summary>
    public async Task Warm()
    {
        Random random = new(readers);
        string[] ids = [];
        for (int i = 0; i < 50; i++)
        {
            ids = (await Ask(random, ids)).Ids;
        }

        _refused = 0;
    }

    /// <summary>Begins.</summary>
    public void Start() => _running = [.. Enumerable.Range(0, readers).Select(i => Task.Run(() => Read(i)))];

    /// <summary>Ends, and says how long answers took.</summary>
    public async Task<string> Stop()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running);
        return string.Join('\n', [Line($"{readers} readers", _waits), .. _waits.GroupBy(w => w.Question).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Line("  " + g.Key, g))]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _stop.Dispose();
    }

    private string Line(string what, IEnumerable<(string Question, double Wait)> waits)
    {
        double[] sorted = [.. waits.Select(w => w.Wait).Order()];
        return sorted.Length == 0 ? "no answers" : FormattableString.Invariant(
            $"{what}, {sorted.Length} answers{(what[0] == ' ' ? "" : $" ({_refused} refused)")}: p50 {At(sorted, 0.5):F1} ms, p95 {At(sorted, 0.95):F1} ms, p99 {At(sorted, 0.99):F1} ms, most {sorted[^1]:F1} ms");
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

    private async Task Read(int number)
    {
        Random random = new(number);
        string[] ids = [];
        while (!_stop.IsCancellationRequested)
        {
            long start = Stopwatch.GetTimestamp();
            (string question, ids) = await Ask(random, ids);
            double wait = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            lock (_waits)
            {
                _waits.Add((question, wait));
            }

            await Task.Delay(random.Next(500, 1500), _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<(string Question, string[] Ids)> Ask(Random random, string[] ids)
    {
        string? id = ids.Length > 0 ? ids[random.Next(ids.Length)] : null;
        string word = Words[random.Next(Words.Length)];
        string question = (random.Next(5), id) switch { (0, _) => "events", (3, _) => "search", (4, _) => "articles", (_, null) => "events", (1, _) => "event", _ => "articles of an event" };
        return (question, api is null ? await AskStore(question, word, id, ids) : await AskServer(question, word, id, ids));
    }

    private async Task<string[]> AskServer(string question, string word, string? id, string[] ids)
    {
        string path = question switch { "event" => $"events/{id}", "articles of an event" => $"events/{id}/articles", "search" => $"events?q={Uri.EscapeDataString(word)}", _ => question };
        using HttpResponseMessage answer = await _http.GetAsync(new Uri($"{api!.TrimEnd('/')}/{path}"));
        string body = await answer.Content.ReadAsStringAsync();
        Interlocked.Add(ref _refused, answer.IsSuccessStatusCode ? 0 : 1);
        return path == "events" && answer.IsSuccessStatusCode ? [.. System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("id").GetString()!)] : ids;
    }

    private async Task<string[]> AskStore(string question, string word, string? id, string[] ids)
    {
        switch (question)
        {
            case "event":
                await store.Comparison(id!);
                return ids;
            case "articles of an event":
                await store.Articles(new ArticleQuery { Event = id });
                return ids;
            case "search":
                await store.Events(new EventQuery { Text = word });
                return ids;
            case "articles":
                await store.Articles(new ArticleQuery());
                return ids;
            default:
                return [.. (await store.Events(new EventQuery())).Items.Select(e => e.Id)];
        }
    }
}
