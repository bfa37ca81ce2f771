using System.Globalization;
using System.Text;
using Synoptic.Model;

namespace Synoptic.Bench.Desk;

/// <summary>A sample whose names and figures can be put in anew, so that one text tells of many events.</summary>
internal sealed class SampleTemplate
{
    private const int LongWord = 5;
    private readonly string[] _paragraphs;
    private readonly (int Paragraph, TextSpan Span, string Key)[] _slots;

    /// <summary>Finds what can be put in anew in a reading.</summary>
    public SampleTemplate(Reading reading)
    {
        Language = reading.Article.Language;
        _paragraphs = [.. reading.Article.Blocks.Select(b => b.Text)];
        IEnumerable<(int, TextSpan, string)> names = reading.Mentions.Where(m => m.Type is EntityType.PER or EntityType.GPE && !m.IsDemonym)
            .Select(m => (m.Evidence.Block, m.Evidence.Local, (m.Type == EntityType.PER ? "p" : "g") + m.Evidence.Text[..Math.Min(4, m.Evidence.Text.Length)]));
        IEnumerable<(int, TextSpan, string)> figures = _paragraphs.SelectMany((text, block) => Figures(text).Select(span => (block, span, "n" + span.Of(text))));
        _slots = [.. names.Concat(figures.Where(f => !names.Any(n => n.Item1 == f.Item1 && n.Item2.Overlaps(f.Item2)))).OrderBy(s => s.Item1).ThenBy(s => s.Item2.Start)];
    }

    /// <summary>Language of the sample.</summary>
    public string Language { get; }

    /// <summary>An article of an event.</summary>
    /// <param name="event">Seed of the event: its names and figures.</param>
    /// <param name="article">Seed of the article: which paragraphs, in which order.</param>
    public string Write(int @event, int article)
    {
        Random order = new(article);
        string[] paragraphs = [.. _paragraphs.Select((text, i) => Fill(text, i, @event))];
        IEnumerable<string> body = paragraphs.Skip(1).OrderBy(_ => order.Next(3)).Where((_, i) => i < 3 || order.Next(4) > 0);
        return string.Join("\n\n", body.Prepend(paragraphs[0]));
    }

    private static IEnumerable<TextSpan> Figures(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end > i)
            {
                yield return new TextSpan(i, end);
                i = end;
            }
        }
    }

    private string Fill(string text, int paragraph, int @event)
    {
        StringBuilder filled = new();
        int at = 0;
        foreach ((_, TextSpan span, string key) in _slots.Where(s => s.Paragraph == paragraph))
        {
            if (span.Start < at)
            {
                continue;
            }

            Random random = new(HashCode(@event, key));
            filled.Append(Words(text[at..span.Start], @event)).Append(key[0] switch
            {
                'p' => $"{MadeNames.Given(random)} {MadeNames.Family(random)}",
                'g' => MadeNames.Place(random),
                _ => Figure(span.Of(text), random),
            });
            at = span.End;
        }

        return filled.Append(Words(text[at..], @event)).ToString();
    }

    // An event has its own subject: most of the long words are others, of the same letters, in all its reports.
    private static string Words(string text, int @event) => string.Join(' ', text.Split(' ').Select(word =>
    {
        if (word.Length < LongWord || !word.All(char.IsLetter))
        {
            return word;
        }

        Random random = new(HashCode(@event, word));
        if (random.Next(4) == 0)
        {
            return word;
        }

        char[] letters = word.ToLowerInvariant().ToCharArray();
        random.Shuffle(letters);
        return char.IsUpper(word[0]) ? char.ToUpperInvariant(letters[0]) + new string(letters, 1, letters.Length - 1) : new string(letters);
    }));

    // As long as it was; years and days of months stay such.
    private static string Figure(string figure, Random random) => figure.Length switch
    {
        4 => random.Next(2015, 2025).ToString(CultureInfo.InvariantCulture),
        <= 2 => random.Next(2, 28).ToString(CultureInfo.InvariantCulture),
        _ => random.Next(100, 999).ToString(CultureInfo.InvariantCulture) + new string('0', figure.Length - 3),
    };

    private static int HashCode(int @event, string key) => key.Aggregate(@event * 7919, (hash, c) => unchecked((hash * 31) + c));
}
