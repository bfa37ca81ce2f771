using System.Text;
using BenchmarkDotNet.Attributes;
using Synoptic.Annotate;
using Synoptic.Extract;
using Synoptic.Model;

namespace Synoptic.Bench.Annotate;

/// <summary>
/// The whole Annotate stage over one article of 3 KB (UTF-8), made of a sample's paragraphs: articles a second on one core are one
/// over the time. The bar is 300. Run with <c>--filter '*AnnotatorBenchmarks*'</c>.
/// </summary>
[MemoryDiagnoser]
public class AnnotatorBenchmarks
{
    private const int Bytes = 3000;
    private readonly Annotator _annotator = new();
    private Article _article = null!;

    /// <summary>The sample, by its path under <c>samples/</c>.</summary>
    [Params("suez-2021-03-23/nordlicht-de.txt", "suez-2021-03-23/prichal-ru.txt", "suez-2021-03-23/changdi-zh.txt", "beirut-2020-08-04/shurfa-ar.txt", "rome-2025-04-19/krasts-lv.txt")]
    public string Sample { get; set; } = "";

    /// <summary>Makes the article.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Article sample = new ArticleExtractor().Extract(new Capture(Sample, File.ReadAllBytes(Path.Combine(PipelineBenchmarks.Samples(), Sample)))).Article!;
        string[] paragraphs = [.. sample.Blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => b.Text)];
        StringBuilder text = new();
        List<Block> blocks = [];
        for (int i = 0; Encoding.UTF8.GetByteCount(text.ToString()) < Bytes; i++)
        {
            int start = text.Length;
            text.Append(paragraphs[i % paragraphs.Length]);
            blocks.Add(Block.Verbatim(BlockKind.Paragraph, text.ToString(), new TextSpan(start, text.Length)));
            text.Append('\n');
        }

        _article = new Article { Id = "a", Input = "a", Source = text.ToString(), Language = sample.Language, Blocks = blocks, Published = sample.Published };
    }

    /// <summary>Reads the article.</summary>
    [Benchmark]
    public Reading Read() => _annotator.Annotate(_article);
}
