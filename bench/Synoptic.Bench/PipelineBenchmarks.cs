using BenchmarkDotNet.Attributes;
using Synoptic.Annotate;
using Synoptic.Annotate.Entities;
using Synoptic.Compare;
using Synoptic.Extract;
using Synoptic.Group;
using Synoptic.Group.Vectors;
using Synoptic.Model;

namespace Synoptic.Bench;

/// <summary>
/// The whole pipeline over the samples, by stage. One operation is the whole set: articles a second are
/// <see cref="Articles"/> over the time. Run with <c>--filter '*PipelineBenchmarks*'</c>.
/// </summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    /// <summary>How many articles the samples hold.</summary>
    public const int Articles = 14;

    private readonly ArticleExtractor _extractor = new();
    private readonly Annotator _annotator = new();
    private readonly EntityResolver _resolver = new();
    private readonly Grouper _grouper = new(text => WordVectors.Default.Embed(text));
    private readonly EventComparer _comparer = new(text => WordVectors.Default.Embed(text));
    private Capture[] _captures = [];
    private Article[] _articles = [];
    private Reading[] _readings = [];
    private EntityResolution _resolved = new([], []);
    private Grouping _grouping = new([], [], []);

    /// <summary>Reads the samples and prepares the input of each stage.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _captures = [.. Directory.EnumerateFiles(Samples(), "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".txt" or ".html").Order(StringComparer.Ordinal)
            .Select(f => new Capture(f, File.ReadAllBytes(f)) { MediaType = f.EndsWith(".html", StringComparison.Ordinal) ? "text/html" : null })];
        _articles = Extract();
        _readings = Annotate();
        _resolved = Entities();
        _grouping = Group();
        if (_articles.Length != Articles)
        {
            throw new InvalidOperationException($"The samples hold {_articles.Length} articles.");
        }
    }

    /// <summary>Everything.</summary>
    [Benchmark(Baseline = true)]
    public Comparison Whole() => Pipeline.Default.Compare(_captures);

    /// <summary>Extract alone.</summary>
    [Benchmark]
    public Article[] Extract() => [.. _captures.Select(c => _extractor.Extract(c).Article!)];

    /// <summary>Annotate alone.</summary>
    [Benchmark]
    public Reading[] Annotate() => [.. _articles.Select(_annotator.Annotate)];

    /// <summary>Entities across the articles.</summary>
    [Benchmark]
    public int Resolve() => Entities().Entities.Count;

    private EntityResolution Entities() => _resolver.Resolve(Annotator.Reconcile(_readings));

    /// <summary>Group alone.</summary>
    [Benchmark]
    public Grouping Group() => _grouper.Group(_resolved.Readings, _resolved.Entities);

    /// <summary>Compare alone.</summary>
    [Benchmark]
    public int Compare()
    {
        Dictionary<string, Entity> entities = _resolved.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Dictionary<string, Reading> readings = _resolved.Readings.ToDictionary(r => r.Article.Id, StringComparer.Ordinal);
        return _grouping.Events.Sum(e => _comparer.Compare(e, [.. e.Articles.Select(a => readings[a])], entities, _grouping.Copies).Comparison.Claims.Count);
    }

    internal static string Samples()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string samples = Path.Combine(folder.FullName, "samples");
            if (Directory.Exists(samples))
            {
                return samples;
            }
        }

        throw new DirectoryNotFoundException("The benchmark runs from a clone: no folder above it holds samples.");
    }
}
