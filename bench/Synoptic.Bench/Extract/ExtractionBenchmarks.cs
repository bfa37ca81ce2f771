using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Synoptic.Extract;
using Synoptic.Extract.Markup;
using Synoptic.Model;

namespace Synoptic.Bench.Extract;

/// <summary>Time and allocations of extraction from HTML, beside AngleSharp's bare parse of the same page and a peer.</summary>
/// <remarks>The ratio column is read by its median over the pages. Needs the evaluation data beside the repository.</remarks>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private const int PagesOfSet = 6;
    private static readonly string[] Sets = ["scrapinghub", "wcxb-articles"];
    private readonly HtmlParser _parser = new();
    private string _source = "";
    private Capture _capture = new("", default);

    /// <summary>The page, as set and file name.</summary>
    [ParamsSource(nameof(Pages))]
    public string Page { get; set; } = "";

    /// <summary>A fixed sample: pages at even steps through each set.</summary>
    public static IEnumerable<string> Pages
    {
        get
        {
            foreach (string set in Sets)
            {
                string folder = Path.Combine(Data(), set, "pages");
                string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)] : [];
                for (int i = 0; i < PagesOfSet && files.Length > 0; i++)
                {
                    yield return $"{set}/{Path.GetFileName(files[(files.Length - 1) * i / (PagesOfSet - 1)])}";
                }
            }
        }
    }

    [GlobalSetup]
    public void Prepare()
    {
        string[] parts = Page.Split('/');
        using GZipStream packed = new(File.OpenRead(Path.Combine(Data(), parts[0], "pages", parts[1])), CompressionMode.Decompress);
        using StreamReader reader = new(packed, Encoding.UTF8);
        _source = reader.ReadToEnd();
        _capture = new Capture(Page, Encoding.UTF8.GetBytes(_source)) { Charset = "utf-8", MediaType = "text/html" };
    }

    [Benchmark(Baseline = true)]
    public IHtmlDocument BareParse() => _parser.ParseDocument(_source);

    [Benchmark]
    public Extraction Extract() => new HtmlArticleReader().Read(_source, _capture, null);

    [Benchmark]
    public Extraction DecodeAndExtract() => new ArticleExtractor().Extract(_capture);

    [Benchmark]
    public bool SmartReaderPeer() => new SmartReader.Reader("https://news.example/article", _source).GetArticle().IsReadable;

    private static string Data()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Synoptic.slnx")))
            {
                return Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "eval", "extraction"));
            }
        }

        return "";
    }
}
