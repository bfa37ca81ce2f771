using System.Text;
using BenchmarkDotNet.Attributes;
using Synoptic.Group.Vectors;

namespace Synoptic.Bench.Group;

/// <summary>Time to embed an article of 3 KB, and to open the model.</summary>
[MemoryDiagnoser]
public class WordVectorsBenchmarks
{
    private const int ArticleBytes = 3_000;

    private readonly string _resource = "models/vectors.bin";
    private string _latin = "";
    private string _cyrillic = "";
    private string _han = "";
    private float[] _vector = [];

    [GlobalSetup]
    public void Prepare()
    {
        _latin = Repeat("Parliament in Riga voted on Thursday for a budget of 12,5 billion, after the minister had warned of delays. ");
        _cyrillic = Repeat("Парламент в четверг принял бюджет на 12,5 миллиарда после того, как министр предупредил о задержках. ");
        _han = Repeat("議会は木曜日に125億の予算を可決した。大臣は遅れを警告していた。");
        _vector = new float[WordVectors.Default.Dimensions];
    }

    [Benchmark(Baseline = true)]
    public float Latin() => Embed(_latin);

    [Benchmark]
    public float Cyrillic() => Embed(_cyrillic);

    [Benchmark]
    public float Han() => Embed(_han);

    [Benchmark]
    public int Open() => new WordVectors((UnmanagedMemoryStream)typeof(WordVectors).Assembly.GetManifestResourceStream(_resource)!).Dimensions;

    private static string Repeat(string sentence)
    {
        StringBuilder text = new();
        while (Encoding.UTF8.GetByteCount(text.ToString()) < ArticleBytes)
        {
            text.Append(sentence);
        }

        return text.ToString();
    }

    private float Embed(string text)
    {
        WordVectors.Default.Embed(text, _vector);
        return _vector[0];
    }
}
