using System.Text.Json;
using System.Text.Json.Serialization;
using Synoptic.Annotate;
using Synoptic.Languages;
using Synoptic.Model;
using Synoptic.Tests.Annotate;

namespace Synoptic.Tests.Languages.Packs;

/// <summary>Each pack is tried on sentences of its language, <c>cases/xx.json</c>: what a reader finds in them, Synoptic must find.</summary>
public sealed class PackCaseTests
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Languages", "Packs", "cases");
    private static readonly string[] Kinds = ["outlet", "agency", "person", "organisation", "document", "unnamed"];
    private static readonly Annotator Annotator = new();

    public static TheoryData<string> Codes { get; } = [.. LanguagePacks.Codes];

    public static TheoryData<string, int> Cases { get; } =
        [.. Files().SelectMany(code => Enumerable.Range(0, Read(code).Count).Select(i => new TheoryDataRow<string, int>(code, i)))];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_pack_has_a_case_file(string code)
    {
        Assert.Contains(code, Files());
        List<PackCase> cases = Read(code);
        Assert.True(cases.Count >= 10, $"{cases.Count} sentences, needed 10");
        Assert.True(cases.Sum(c => c.Times.Count) >= 6, "fewer than 6 times");
        Assert.True(cases.Sum(c => c.Quotes.Count) >= 2, "fewer than 2 quotes");
        Assert.True(cases.Sum(c => c.Sources.Count) >= 5, "fewer than 5 sources");
        Assert.True(cases.Sum(c => c.Names.Count) >= 8, "fewer than 8 names");
        Assert.Contains(cases, c => c.Sources.Any(s => s.Kind == "unnamed"));
        Assert.All(cases.SelectMany(c => c.Sources), s => Assert.Contains(s.Kind, Kinds));
        Assert.All(cases.SelectMany(c => c.Names), n => Assert.Contains(n.Type, Enum.GetNames<EntityType>()));
    }

    [Fact]
    public void Every_case_file_belongs_to_a_pack() => Assert.Empty(Files().Except(LanguagePacks.Codes));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_the_sentence_as_a_reader_does(string code, int index)
    {
        PackCase expected = Read(code)[index];
        Article article = Texts.Article(code, expected.Text.Split('\n'));
        if (expected.Published is not null)
        {
            article = article with { Published = new ArticleDate(expected.Published, Basis.Stated, "text") };
        }

        Reading reading = Annotator.Annotate(article);
        List<string> misses = Misses(expected, reading);

        Assert.True(
            misses.ToHashSet(StringComparer.Ordinal).SetEquals(expected.Missed),
            $"""
            {expected.Text}
              not as expected and not in "missed": {string.Join(" | ", misses.Except(expected.Missed))}
              in "missed", but as expected: {string.Join(" | ", expected.Missed.Except(misses))}
              times:   {string.Join(" | ", reading.Times.Select(t => $"{t.Evidence.Text} = {t.Value}"))}
              quotes:  {string.Join(" | ", reading.Quotations.Select(q => $"{q.Evidence.Text} < {q.Speaker?.Text}"))}
              sources: {string.Join(" | ", reading.Attributions.Select(a => $"{a.Evidence.Text} = {a.Kind}"))}
              names:   {string.Join(" | ", reading.Mentions.Select(m => $"{m.Evidence.Text} = {m.Type}"))}
            """);
    }

    private static List<string> Misses(PackCase expected, Reading reading)
    {
        IReadOnlyList<Quotation> quotes = reading.Quotations;
        return
        [
            .. expected.Times.Where(e => !reading.Times.Any(t => t.Value == e.Value && Alike(t.Evidence.Text, e.Text))).Select(e => $"times: {e.Text}"),
            .. reading.Times.Where(t => !expected.Times.Any(e => Alike(t.Evidence.Text, e.Text))).Select(t => $"no times: {t.Evidence.Text}"),
            .. expected.Quotes.Where(e => !quotes.Any(q => Alike(q.Evidence.Text, e.Text) && SaidBy(q, e.Speaker))).Select(e => $"quotes: {e.Text}"),
            .. quotes.Where(q => !expected.Quotes.Any(e => Alike(q.Evidence.Text, e.Text))).Select(q => $"no quotes: {q.Evidence.Text}"),
            .. expected.Sources.Where(e => !reading.Attributions.Any(a => IsKind(a, e.Kind) && Alike(a.Evidence.Text, e.Name))).Select(e => $"sources: {e.Name}"),
            .. expected.Names.Where(e => !reading.Mentions.Any(m => m.Evidence.Text == e.Text && $"{m.Type}" == e.Type)).Select(e => $"names: {e.Text}"),
        ];
    }

    private static bool SaidBy(Quotation quote, string? speaker) =>
        speaker is null ? quote.Speaker is null : quote.Speaker is not null && Alike(quote.Speaker.Text, speaker);

    private static bool IsKind(Attribution source, string kind) => $"{source.Kind}".Equals(kind, StringComparison.OrdinalIgnoreCase);

    /// <summary>The same words, but for some at the edges: how far an expression reaches is measured elsewhere.</summary>
    private static bool Alike(string found, string expected) =>
        found.Contains(expected, StringComparison.Ordinal) || expected.Contains(found, StringComparison.Ordinal);

    private static IEnumerable<string> Files() =>
        Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal) : [];

    private static List<PackCase> Read(string code) =>
        JsonSerializer.Deserialize<List<PackCase>>(File.ReadAllText(Path.Combine(Folder, $"{code}.json")), Strict) ?? [];
}
