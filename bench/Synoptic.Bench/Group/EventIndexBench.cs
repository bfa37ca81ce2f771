using System.Text;
using BenchmarkDotNet.Attributes;
using Synoptic.Group.Events;
using Synoptic.Group.Signature;
using Synoptic.Group.Vectors;
using Synoptic.Model;

namespace Synoptic.Bench.Group;

/// <summary>
/// Signs and groups articles of 3 KB against a full window; annotation is not counted. The articles are made of words drawn by
/// Zipf's law, twenty reports an event. Two thousand articles a second are 500 µs an article; the cost must be the same for both windows.
/// </summary>
[MemoryDiagnoser]
public class EventIndexBench
{
    private const int Vocabulary = 60_000, ArticleWords = 450, EventWords = 60, ReportsPerEvent = 20, Distinct = 512;
    private readonly SignatureBuilder _builder = new(WordVectors.Default.Embed);
    private Reading[] _readings = [];
    private EventIndex _index = new(1);
    private int _next;

    /// <summary>How many articles the window holds.</summary>
    [Params(10_000, 200_000)]
    public int Window { get; set; }

    /// <summary>Bytes of managed memory that the full window took, by article, vectors included.</summary>
    public long BytesPerArticle { get; private set; }

    [GlobalSetup]
    public void Fill()
    {
        Random random = new(1);
        string[] words = [.. Enumerable.Range(0, Vocabulary).Select(_ => Word(random))];
        _index = new EventIndex(Window);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        int[] theme = [];
        for (int i = 0; i < Window; i++)
        {
            theme = i % ReportsPerEvent == 0 ? Draw(random, EventWords) : theme;
            _index.Add(_builder.Build(Read(i, random, words, theme, ArticleWords / 4)), i, []);
        }

        BytesPerArticle = (GC.GetTotalMemory(forceFullCollection: true) - before) / Window;
        Console.WriteLine($"// {BytesPerArticle} bytes an article, of which {4 * WordVectors.Default.Dimensions} its vector");
        _readings = [.. Enumerable.Range(0, Distinct).Select(i => Read(Window + i, random, words, Draw(random, EventWords), ArticleWords))];
    }

    [Benchmark]
    public string SignAndGroup() => _index.Add(_builder.Build(_readings[_next++ % Distinct]), _next, []).Article.Event!.Id;

    private static Reading Read(int number, Random random, string[] words, int[] theme, int length)
    {
        StringBuilder text = new();
        List<(int Start, int End)> names = [];
        for (int i = 0; i < length; i++)
        {
            bool own = random.Next(4) == 0;
            int start = text.Length;
            text.Append(words[own ? theme[random.Next(theme.Length)] : Zipf(random)]);
            if (own && names.Count < 30)
            {
                names.Add((start, text.Length));
            }

            text.Append(' ');
        }

        string source = text.ToString();
        Article article = new()
        {
            Id = "a" + number,
            Input = "a" + number,
            Source = source,
            Language = "en",
            Blocks = [Block.Verbatim(BlockKind.Paragraph, source, new TextSpan(0, source.Length))],
            Published = new ArticleDate(DateOnly.FromDayNumber(738_000 + (number / 2000)).ToString("yyyy-MM-dd", null), Basis.Stated, "meta"),
        };
        return new Reading(article) { Mentions = [.. names.Select(n => new Mention(Evidence.Of(article, 0, new TextSpan(n.Start, n.End)), EntityType.PER))] };
    }

    private static int[] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(Vocabulary))];

    private static int Zipf(Random random) => (int)Math.Pow(Vocabulary, random.NextDouble()) - 1;

    private static string Word(Random random)
    {
        StringBuilder word = new();
        for (int syllables = 1 + random.Next(4); syllables > 0; syllables--)
        {
            word.Append("bdfgklmnprstvz"[random.Next(14)]).Append("aeiou"[random.Next(5)]);
        }

        return word.ToString();
    }
}
