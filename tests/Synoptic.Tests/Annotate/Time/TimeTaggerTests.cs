using Synoptic.Annotate.Time;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Tests.Annotate.Time;

public sealed class TimeTaggerTests
{
    [Fact]
    public void WithoutADateNothingIsTakenFromTheClock()
    {
        IReadOnlyList<TimeExpression> times = Tag("de", null, (BlockKind.Paragraph, "Am Tag zuvor war er in Graz. Zuletzt kam er am 17. September, seit 2019 jährlich, am Freitag nie."));

        Assert.Equal(-1, Named(times, "Tag zuvor").OffsetDays);
        Assert.Equal(Basis.Unresolved, Named(times, "Tag zuvor").Basis);
        Assert.Equal((null, "XXXX-09-17", Basis.Unresolved), Read(Named(times, "17. September")));
        Assert.Equal((null, "XXXX-WXX-5", Basis.Unresolved), Read(Named(times, "Freitag")));
        Assert.Equal(("2019", null, Basis.Stated), Read(Named(times, "2019")));
    }

    [Fact]
    public void ACaptionWithAFullDateDatesTheArticle()
    {
        IReadOnlyList<TimeExpression> times = Tag(
            "lv",
            null,
            (BlockKind.Caption, "Ministrs ceturtdien, 2023.gada 28.septembrī ieradās Oslo."),
            (BlockKind.Title, "Ministrs ieradies Oslo"),
            (BlockKind.Paragraph, "Ministrs ceturtdien tikās ar karali. Oslo viņš ieradās otrdien. Šī ir pirmā vizīte kopš 2019.gada, iepriekšējā tikšanās bija 17.septembrī."));

        Assert.Equal("2023-09-28", Named(times, "ceturtdien, 2023.gada 28.septembrī").Value);
        Assert.Equal(("2023-09-28", null, Basis.Anchored), Read(times.Single(t => t.Evidence.Text == "ceturtdien")));
        Assert.Equal("2023-09-26", Named(times, "otrdien").Value);
        Assert.Equal("2019", Named(times, "2019.gada").Value);
        Assert.Equal("2023-09-17", Named(times, "17.septembrī").Value);
    }

    [Fact]
    public void AnOldDateInACaptionDatesNothing()
    {
        IReadOnlyList<TimeExpression> times = Tag(
            "de",
            null,
            (BlockKind.Caption, "Der Turm am 3. Mai 1951"),
            (BlockKind.Paragraph, "Am Freitag wurde der Turm gesprengt. Im Jahr 2019 hatte die Stadt ihn gekauft."));

        Assert.Null(Named(times, "Freitag").Value);
    }

    [Theory]
    [InlineData("Sie kam am Donnerstag an.", "2024-03-07")]
    [InlineData("Sie wird am Donnerstag ankommen.", "2024-03-14")]
    [InlineData("Am Donnerstag wird sie ankommen.", "2024-03-14")]
    public void TheTenseTellsTheDirection(string sentence, string value) =>
        Assert.Equal(value, Tag("de", "2024-03-13", (BlockKind.Paragraph, sentence)).Single(t => t.Evidence.Text.EndsWith("Donnerstag", StringComparison.Ordinal)).Value);

    [Fact]
    public void AWordOfSayingKeepsItsDayInThePast() =>
        Assert.Equal("2024-03-12", Named(Tag("en", "2024-03-13", (BlockKind.Paragraph, "The minister said Tuesday that she will resign.")), "Tuesday").Value);

    [Fact]
    public void RangesNameTheirOtherEnd()
    {
        IReadOnlyList<TimeExpression> times = Tag("de", "2024-03-13", (BlockKind.Paragraph, "Er regierte von 1990 bis 1995."));

        Assert.Equal("1995", Named(times, "1990").RangeEnd);
        Assert.Equal("1990", Named(times, "1995").RangeEnd);
    }

    [Theory]
    [InlineData("Es kamen 1998 Menschen und 2000 Euro zusammen.")]
    [InlineData("Das kostet 2011 € oder 1.999 Euro.")]
    [InlineData("Die Nummer 192.168.10.2023 antwortet nicht.")]
    public void FiguresThatCountAreNoYears(string sentence) => Assert.Empty(Tag("de", "2024-03-13", (BlockKind.Paragraph, sentence)));

    [Fact]
    public void EvidenceLeadsToTheSource()
    {
        const string text = "Er kam am 17. September 2023 an.";
        Article article = ArticleOf("de", null, (BlockKind.Paragraph, text));

        TimeExpression time = Assert.Single(TimeTagger.Tag(article, LanguagePacks.For("de")));

        Assert.Equal(time.Evidence.Text, time.Evidence.Source.Of(article.Source));
        Assert.Contains("17. September 2023", time.Evidence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void HostileTextTakesBoundedTime()
    {
        string text = string.Concat(Enumerable.Repeat("am 17. 17. 17. bis und 2011 - 2012 - drei drei hundert Jahre Jahre vor vor ", 2_000))
            + string.Concat(Enumerable.Repeat("wird am Freitag 12 Uhr sagte ", 5_000)) + "1" + string.Concat(Enumerable.Repeat(".000", 20_000))
            + "zwei" + string.Concat(Enumerable.Repeat(" Millionen", 10_000));

        Assert.NotEmpty(Tag("de", "2024-03-13", (BlockKind.Paragraph, text)));
    }

    [Fact]
    public void SeedsAreReadAsACarefulReaderWould()
    {
        string? path = Seeds();
        Assert.SkipUnless(path is not null, "The shared seeds are not here.");
        string text = File.ReadAllText(Path.Combine(path!, "haftar-de.txt"));

        IReadOnlyList<TimeExpression> times = Tag("de", null, (BlockKind.Paragraph, text));

        Assert.Equal("XXXX-09-17", times.Single(t => t.Evidence.Text.Contains("17. September", StringComparison.Ordinal)).Partial);
        Assert.Equal("2019", times.Single(t => t.Evidence.Text.Contains("2019", StringComparison.Ordinal)).Value);
        Assert.Equal("2011", times.Single(t => t.Evidence.Text.Contains("2011", StringComparison.Ordinal)).Value);
        Assert.Equal(-1, times.Single(t => t.Evidence.Text.Contains("Tag zuvor", StringComparison.Ordinal)).OffsetDays);
    }

    private static (string? Value, string? Partial, Basis Basis) Read(TimeExpression time) => (time.Value, time.Partial, time.Basis);

    private static TimeExpression Named(IReadOnlyList<TimeExpression> times, string words) =>
        times.First(t => t.Evidence.Text.Contains(words, StringComparison.Ordinal));

    private static IReadOnlyList<TimeExpression> Tag(string language, string? date, params (BlockKind Kind, string Text)[] blocks) =>
        TimeTagger.Tag(ArticleOf(language, date, blocks), LanguagePacks.For(language));

    private static Article ArticleOf(string language, string? date, params (BlockKind Kind, string Text)[] blocks)
    {
        string source = string.Join('\n', blocks.Select(b => b.Text));
        List<Block> kept = [];
        int at = 0;
        foreach ((BlockKind kind, string text) in blocks)
        {
            kept.Add(Block.Verbatim(kind, source, new TextSpan(at, at + text.Length)));
            at += text.Length + 1;
        }

        return new Article
        {
            Id = "test",
            Input = "test",
            Source = source,
            Language = language,
            Blocks = kept,
            Published = date is null ? null : new ArticleDate(date, Basis.Stated, "meta"),
        };
    }

    private static string? Seeds()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "..", "shared", "seeds");
            if (File.Exists(Path.Combine(folder.FullName, "Synoptic.slnx")) && Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
