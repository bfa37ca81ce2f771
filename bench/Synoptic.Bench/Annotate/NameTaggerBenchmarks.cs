using BenchmarkDotNet.Attributes;
using Synoptic.Annotate.Names;
using Synoptic.Languages;
using Synoptic.Languages.Sentences;
using Synoptic.Model;

namespace Synoptic.Bench.Annotate;

/// <summary>Tags the names of one article of about 3 KB; the whole Annotate stage is to read 300 of them a second on one core.</summary>
[MemoryDiagnoser]
public class NameTaggerBenchmarks
{
    private readonly NameTagger _tagger = new();
    private Article _article = null!;
    private IReadOnlyList<Sentence> _sentences = [];

    /// <summary>The article's language.</summary>
    [Params("lv", "de")]
    public string Language { get; set; } = "lv";

    /// <summary>Makes an article of made-up sentences.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string paragraph = Language == "lv"
            ? "Ministrs Juris Kalniņš pirmdien Rīgā tikās ar Lietuvas prezidentu Jonu Petraiti, lai pārrunātu Eiropas Savienības budžetu. Pēc sarunām viņš devās uz Liepāju, kur apmeklēja ostu un runāja ar strādniekiem par algām."
            : "Minister Johann Weber traf am Montag in Berlin den litauischen Präsidenten Jonas Petraitis, um über den Haushalt der Europäischen Union zu sprechen. Danach reiste er nach Hamburg, wo er den Hafen besuchte und mit Arbeitern redete.";
        string text = string.Join(' ', Enumerable.Repeat(paragraph, 14));
        _article = new Article { Id = "a", Input = "a", Source = text, Language = Language, Blocks = [Block.Verbatim(BlockKind.Paragraph, text, new TextSpan(0, text.Length))] };
        _sentences = [.. SentenceSplitter.Split(text, LanguagePacks.For(Language)).Select(s => new Sentence(Evidence.Of(_article, 0, s)))];
    }

    /// <summary>Tags the article.</summary>
    [Benchmark]
    public IReadOnlyList<Mention> Tag() => _tagger.Tag(_article, _sentences, LanguagePacks.For(Language));
}
