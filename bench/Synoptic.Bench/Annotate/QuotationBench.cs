using System.Text;
using BenchmarkDotNet.Attributes;
using Synoptic.Annotate.Attributions;
using Synoptic.Annotate.Quotes;
using Synoptic.Languages;
using Synoptic.Languages.Sentences;
using Synoptic.Model;

namespace Synoptic.Bench.Annotate;

/// <summary>Quotations and sources of an article of about 3 KB.</summary>
[MemoryDiagnoser]
public class QuotationBench
{
    private Article _article = null!;
    private IReadOnlyList<Sentence> _sentences = [];
    private IReadOnlyList<Quotation> _quotations = [];
    private LanguagePack _pack = null!;

    /// <summary>Language of the article.</summary>
    [Params("de", "lv", "ru")]
    public string Language { get; set; } = "";

    /// <summary>Builds the article.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _pack = LanguagePacks.For(Language);
        string paragraph = Language switch
        {
            "de" => "Ministerin Karla Weiss bestätigte am Montag die Pläne. „Der Tunnel wird gebaut, und zwar noch in diesem Jahr“, sagte sie. Laut der Polizei blieb es ruhig; der sogenannte „Hügelclub“ war nicht dabei.",
            "lv" => "Ministre Ilga Priede pirmdien apstiprināja ieceri. “Tuneli būvēsim jau šogad,” viņa sacīja. Pēc policijas teiktā, naktī bija mierīgi; klubs “Kalns” sapulcē nepiedalījās.",
            _ => "Министр Анна Зимина в понедельник подтвердила планы. «Тоннель построят уже в этом году», — сказала она. По данным полиции, ночь прошла спокойно; клуб «Холм» на встречу не пришёл.",
        };
        StringBuilder text = new();
        List<Block> blocks = [];
        while (text.Length < 3000)
        {
            text.Append(paragraph).Append('\n');
        }

        string source = text.ToString();
        for (int start = 0; start < source.Length; start += paragraph.Length + 1)
        {
            blocks.Add(Block.Verbatim(BlockKind.Paragraph, source, new TextSpan(start, start + paragraph.Length)));
        }

        _article = new Article { Id = "bench", Input = "bench", Source = source, Language = Language, Blocks = blocks };
        _sentences = [.. blocks.SelectMany((b, i) => SentenceSplitter.Split(b.Text, _pack).Select(s => new Sentence(Evidence.Of(_article, i, s))))];
        _quotations = Quotations();
    }

    /// <summary>Quotations with their speakers.</summary>
    [Benchmark]
    public IReadOnlyList<Quotation> Quotations() => new QuotationFinder().Find(_article, _sentences, [], _pack);

    /// <summary>Sources.</summary>
    [Benchmark]
    public IReadOnlyList<Attribution> Attributions() => new AttributionFinder().Find(_article, _sentences, [], _quotations, _pack);
}
