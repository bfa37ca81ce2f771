using BenchmarkDotNet.Attributes;
using Synoptic.Languages;

namespace Synoptic.Bench.Languages;

/// <summary>Reads a language pack from the library, as happens once when its language is first met. The bar is 50 ms.</summary>
[MemoryDiagnoser]
public class LanguagePackBenchmarks
{
    /// <summary>The pack: the largest, a middling and a small one.</summary>
    [Params("ru", "lv", "vi")]
    public string Code { get; set; } = "";

    /// <summary>Reads the pack.</summary>
    [Benchmark]
    public LanguagePack Read() => LanguagePacks.Read(Code);
}
