using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Synoptic.Desk;
using Synoptic.Group.Events;
using Synoptic.Storage;

namespace Synoptic.Bench.Desk;

/// <summary>
/// <c>desk</c>: streams made articles through a desk to stored events and prints articles a second, memory as it goes, and what
/// readers waited meanwhile.
/// </summary>
internal static class DeskLoad
{
    private const int Reports = 10;

    /// <summary>Runs with the options after <c>desk</c>.</summary>
    public static Task<int> Run(string[] arguments)
    {
        Option<int> articles = new("--articles") { Description = "How many articles to stream", DefaultValueFactory = _ => 5000 };
        Option<int> readers = new("--readers") { Description = "How many readers ask at the same time", DefaultValueFactory = _ => 0 };
        Option<string?> api = new("--api") { Description = "Root of the API to read from, such as http://127.0.0.1:8080/api/v1; without, readers ask the store" };
        Option<string?> database = new("--database") { Description = "Where to; a temporary file when not given" };
        Option<int> window = new("--window") { Description = "How many articles new ones are grouped with", DefaultValueFactory = _ => 2000 };
        Option<double> rate = new("--rate") { Description = "Articles a second to stream; as fast as they are taken when not given" };
        Option<bool> compare = new("--compare") { Description = "Make comparisons while articles come, as a desk does" };
        RootCommand command = new("Load on a desk") { articles, readers, api, database, window, rate, compare };
        command.SetAction(async (parsed, cancel) =>
        {
            string file = parsed.GetValue(database) ?? Path.Combine(Directory.CreateTempSubdirectory("synoptic-load-").FullName, "desk.db");
            await using IDeskStore store = await DeskStore.Open(file, cancel);
            DeskOptions options = new() { Window = new EventWindowOptions { MaxArticles = parsed.GetValue(window) }, Compares = parsed.GetValue(compare), Failed = p => Console.Error.WriteLine(p.Message) };
            await using RunningDesk desk = await RunningDesk.Start(store, options, BenchClock.Instance, cancel);
            await Run(desk, store, parsed.GetValue(articles), parsed.GetValue(readers), parsed.GetValue(api), parsed.GetValue(rate), cancel);
            return 0;
        });
        return command.Parse(arguments).InvokeAsync();
    }

    private static async Task Run(RunningDesk desk, IDeskStore store, int articles, int readers, string? api, double rate, CancellationToken cancel)
    {
        MadeStream stream = new(seed: 1);
        await foreach (Taken _ in desk.Take(stream.Captures(50).ToAsyncEnumerable(), cancel))
        {
            // Warm: models are loaded and code is compiled.
        }

        using ReaderLoad? load = readers == 0 ? null : new ReaderLoad(store, api, readers);
        await (load?.Warm() ?? Task.CompletedTask);
        load?.Start();
        int[] kinds = new int[Enum.GetValues<TakenKind>().Length];
        int count = 0;
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        Stopwatch watch = Stopwatch.StartNew();
        TimeSpan last = TimeSpan.Zero;
        Print("articles", "a second", "heap MB", "process MB", "events");
        await foreach (Taken taken in desk.Take(Paced(stream.Captures(articles), rate, cancel), cancel))
        {
            kinds[(int)taken.Kind]++;
            if (++count % Math.Max(1, articles / Reports) == 0)
            {
                double seconds = (watch.Elapsed - last).TotalSeconds;
                watch.Stop();
                DeskStats stats = await store.Stats(cancel);
                Print(
                    $"{count}", $"{articles / Reports / seconds:F0}", $"{GC.GetTotalMemory(forceFullCollection: true) / 1e6:F0}", $"{Environment.WorkingSet / 1e6:F0}", $"{stats.Events}");
                watch.Start();
                last = watch.Elapsed;
            }
        }

        TimeSpan stored = watch.Elapsed;
        double busy = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        string? waited = load is null ? null : await load.Stop();
        Console.WriteLine(FormattableString.Invariant(
            $"{count / stored.TotalSeconds:F1} articles a second to stored events ({kinds[0]} added, {kinds[1]} revised, {kinds[2]} unchanged, {kinds[3]} refused); {count / busy:F1} a second of processor time, readers included"));
        watch.Restart();
        int waiting = (await store.EventsToCompare(1000, cancel)).Count;
        await desk.FinishComparisons(cancel);
        Console.WriteLine(FormattableString.Invariant(
            $"{count / (stored + watch.Elapsed).TotalSeconds:F1} articles a second with all comparisons made ({(waiting == 1000 ? "1000 or more" : waiting)} were left, {watch.Elapsed.TotalSeconds:F1} s)"));
        if (waited is not null)
        {
            Console.WriteLine(waited);
        }
    }

    private static async IAsyncEnumerable<Incoming> Paced(IEnumerable<Incoming> captures, double rate, [EnumeratorCancellation] CancellationToken cancel)
    {
        Stopwatch watch = Stopwatch.StartNew();
        int given = 0;
        foreach (Incoming capture in captures)
        {
            double early = rate > 0 ? (given++ / rate) - watch.Elapsed.TotalSeconds : 0;
            if (early > 0)
            {
                await Task.Delay(TimeSpan.FromSeconds(early), cancel);
            }

            yield return capture;
        }
    }

    private static void Print(params string[] cells) => Console.WriteLine(string.Join("  ", cells.Select(c => c.PadLeft(10))));

    private static void Print(params FormattableString[] cells) => Print([.. cells.Select(c => c.ToString(CultureInfo.InvariantCulture))]);
}
