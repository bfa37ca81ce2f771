using BenchmarkDotNet.Attributes;
using Synoptic.Annotate.Time;
using Synoptic.Languages;
using Synoptic.Languages.Sentences;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Bench.Annotate;

/// <summary>Tokens, sentences and times of an article of about 3 KB.</summary>
[MemoryDiagnoser]
public class SentencesAndTimes
{
    private static readonly Dictionary<string, string> Paragraphs = new(StringComparer.Ordinal)
    {
        ["de"] = "Der Stadtrat von Lindau hat am Dienstagabend nach dreistündiger Debatte den Bau einer neuen Brücke beschlossen. "
            + "Das Vorhaben soll bis Ende 2026 rund 12,5 Millionen Euro kosten, sagte Bürgermeisterin Dr. Anna Weber. Vor zwei Jahren "
            + "hatte ein Hochwasser die alte Brücke beschädigt; seit dem 17. September 2022 ist sie gesperrt. ",
        ["en"] = "The city council of Milford voted on Tuesday evening to build a new bridge after a three-hour debate. The project is "
            + "expected to cost about $12.5 million by the end of 2026, Mayor Anna Weber said. Two years ago a flood damaged the old "
            + "bridge, which has been closed since September 17, 2022. ",
        ["ru"] = "Городской совет Лугова во вторник вечером после трёхчасовых прений одобрил строительство нового моста. Проект обойдётся "
            + "примерно в 12,5 млн рублей, сообщила мэр Анна Вебер. Два года назад старый мост повредило наводнением, с 17 сентября 2022 года он закрыт. ",
    };

    private Article _article = null!;
    private LanguagePack _pack = null!;

    /// <summary>The article's language.</summary>
    [Params("de", "en", "ru")]
    public string Language { get; set; } = "de";

    /// <summary>Makes the article and reads the pack.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _pack = LanguagePacks.For(Language);
        string source = "";
        List<Block> blocks = [];
        while (source.Length < 3000)
        {
            int start = source.Length;
            source += Paragraphs[Language];
            blocks.Add(new Block(BlockKind.Paragraph, Paragraphs[Language], new TextSpan(start, source.Length), [new TextRun(0, start, source.Length - start, source.Length - start)]));
        }

        _article = new Article
        {
            Id = "bench",
            Input = "bench",
            Source = source,
            Language = Language,
            Blocks = blocks,
            Published = new ArticleDate("2024-03-13", Basis.Stated, "meta"),
        };
    }

    /// <summary>Tokens of all blocks.</summary>
    [Benchmark]
    public int Tokens() => _article.Blocks.Sum(b => Tokenizer.Tokenize(b.Text).Count);

    /// <summary>Sentences of all blocks.</summary>
    [Benchmark]
    public int Sentences() => _article.Blocks.Sum(b => SentenceSplitter.Split(b.Text, _pack).Count);

    /// <summary>Time expressions of the article.</summary>
    [Benchmark]
    public int Times() => TimeTagger.Tag(_article, _pack).Count;
}
