using System.Text;
using Synoptic.Model;

namespace Synoptic.Bench.Group;

/// <summary>Articles of 3 KB made of words drawn by Zipf's law, twenty reports an event, two thousand a day; a quarter of the words are the event's.</summary>
/// <param name="seed">Seed of the words.</param>
internal sealed class MadeNews(int seed)
{
    private const int Vocabulary = 60_000, ArticleWords = 450, EventWords = 60, ReportsPerEvent = 20, PerDay = 2000, OpenEvents = 40, MostNames = 30;
    private readonly Random _random = new(seed);
    private readonly List<int[]> _themes = [];
    private string[]? _words;
    private int _number;

    /// <summary>A reading without text.</summary>
    public static Reading Empty { get; } = new(new Article { Id = "", Input = "", Source = "", Blocks = [] });

    /// <summary>The next article.</summary>
    public Reading Next()
    {
        _words ??= [.. Enumerable.Range(0, Vocabulary).Select(_ => Word())];
        if (_number % ReportsPerEvent == 0)
        {
            _themes.Add([.. Enumerable.Range(0, EventWords).Select(_ => _random.Next(Vocabulary))]);
        }

        int number = _number++;
        int[] theme = _themes[Math.Max(0, _themes.Count - 1 - _random.Next(OpenEvents))];
        StringBuilder text = new();
        List<TextSpan> names = [];
        for (int i = 0; i < ArticleWords; i++)
        {
            bool own = _random.Next(4) == 0;
            int start = text.Length;
            text.Append(_words[own ? theme[_random.Next(theme.Length)] : (int)Math.Pow(Vocabulary, _random.NextDouble()) - 1]);
            if (own && names.Count < MostNames)
            {
                names.Add(new TextSpan(start, text.Length));
            }

            text.Append(' ');
        }

        string source = text.ToString(), id = "article-" + number.ToString("x12", null);
        Article article = new()
        {
            Id = id,
            Input = id,
            Source = source,
            Language = "en",
            Blocks = [Block.Verbatim(BlockKind.Paragraph, source, new TextSpan(0, source.Length))],
            Published = new ArticleDate(DateOnly.FromDayNumber(738_000 + (number / PerDay)).ToString("yyyy-MM-dd", null), Basis.Stated, "meta"),
        };
        return new Reading(article) { Mentions = [.. names.Select(n => new Mention(Evidence.Of(article, 0, n), EntityType.PER))] };
    }

    /// <summary>A vector for brute force to look through.</summary>
    public static float[] Vector(int number, int dimensions)
    {
        Random random = new(number);
        return [.. Enumerable.Range(0, dimensions).Select(_ => random.NextSingle() - 0.5f)];
    }

    private string Word()
    {
        StringBuilder word = new();
        for (int syllables = 1 + _random.Next(4); syllables > 0; syllables--)
        {
            word.Append("bdfgklmnprstvz"[_random.Next(14)]).Append("aeiou"[_random.Next(5)]);
        }

        return word.ToString();
    }
}
