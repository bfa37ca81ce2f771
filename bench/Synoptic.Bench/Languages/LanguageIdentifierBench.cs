using System.Text;
using BenchmarkDotNet.Attributes;
using Synoptic.Languages.Identification;

namespace Synoptic.Bench.Languages;

/// <summary>Language identification of a sentence and of a whole article; MB a second is bytes over mean time.</summary>
[MemoryDiagnoser]
public class LanguageIdentifierBench
{
    private const string Sentence =
        "Pēc ministrijas ziņām, upē pacēlies ūdens līmenis, un vairāku pagastu iedzīvotājiem ieteikts doties pie radiniekiem, līdz plūdi norimst.";

    private static readonly string Article = string.Concat(Enumerable.Repeat(Sentence + " ", 22));

    /// <summary>UTF-8 bytes of the two texts, to divide by.</summary>
    public static (int Sentence, int Article) Bytes => (Encoding.UTF8.GetByteCount(Sentence), Encoding.UTF8.GetByteCount(Article));

    private readonly LanguageIdentifier _identifier = LanguageIdentifier.Default;

    [Benchmark]
    public string OneSentence() => _identifier.Identify(Sentence).Language;

    [Benchmark]
    public string OneArticle() => _identifier.Identify(Article).Language;
}
