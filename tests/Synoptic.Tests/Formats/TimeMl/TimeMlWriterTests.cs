using System.Xml.Linq;
using Synoptic.Formats.TimeMl;
using Synoptic.Model;

namespace Synoptic.Tests.Formats.TimeMl;

public sealed class TimeMlWriterTests
{
    private const string Source = "Storm closes <port>\n\n3 March 2025\n\nThe port closed on Monday & stays shut for three days.\n\nIt last closed in 2019.\n";

    [Fact]
    public void TimesAreTimex3ElementsWithTheirValues()
    {
        XElement document = XDocument.Parse(TimeMlWriter.Write(Read(Source)), LoadOptions.PreserveWhitespace).Root!;

        Assert.Equal("2025-03-03", document.Element("DCT")!.Element("TIMEX3")!.Attribute("value")!.Value);
        Assert.Equal(
            [("Monday", "DATE", "2025-03-03"), ("three days", "DURATION", "P3D"), ("2019", "DATE", "2019")],
            document.Element("TEXT")!.Elements("TIMEX3").Select(t => (t.Value, t.Attribute("type")!.Value, t.Attribute("value")!.Value)));
        Assert.Equal("t0", document.Element("TEXT")!.Elements("TIMEX3").First().Attribute("anchorTimeID")!.Value);
    }

    [Fact]
    public void TheTextIsTheArticlesToTheLetter()
    {
        Reading reading = Read(Source);
        XElement document = XDocument.Parse(TimeMlWriter.Write(reading), LoadOptions.PreserveWhitespace).Root!;

        Assert.Equal(reading.Article.Title, document.Element("TITLE")!.Value.Trim('\n'));
        Assert.Equal(
            string.Join("\n\n", reading.Article.Blocks.Where(b => b.Kind != BlockKind.Title).Select(b => b.Text)),
            document.Element("TEXT")!.Value.Trim('\n'));
    }

    [Fact]
    public void WhatXmlCannotHoldIsReplaced()
    {
        Reading reading = Read(Source);
        Block broken = Block.Verbatim(BlockKind.Paragraph, "a\u0001b\ud800c", new TextSpan(0, 5));
        string xml = TimeMlWriter.Write(new Reading(reading.Article with { Source = "a\u0001b\ud800c", Blocks = [broken] }));

        Assert.Equal("a\uFFFDb\uFFFDc", XDocument.Parse(xml).Root!.Element("TEXT")!.Value.Trim('\n'));
    }

    private static Reading Read(string text) => Assert.Single(Pipeline.Default.Read([Pipeline.Text("a.txt", text)]).Readings);
}
