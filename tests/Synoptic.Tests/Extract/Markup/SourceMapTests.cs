using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Synoptic.Extract.Markup;
using Synoptic.Model;

namespace Synoptic.Tests.Extract.Markup;

public class SourceMapTests
{
    private static readonly string[] Pieces =
    [
        "word", "naïve", "Ελλάδα", "слово", "新聞", "a&amp;b", "&lt;tag&gt;", "it&#8217;s", "&#x1F600;", "caf&eacute;", "AT&T", "&", "soft\u00ADhyphen", "zero\u200Bwidth",
        " ", "\n", "\r\n", "\t", "&nbsp;", "<b>", "</b>", "<i class=\"x > y\">", "</i>", "<br>", "<p>", "</p>", "<!-- a > comment -->", "<span>", "</span>", "<div>", "</div>", "<pre>\n", "</pre>",
        "<table><tr><td>", "</td></tr></table>", "<a href='/x?a=1&b=2'>", "</a>", "<script>let x = '<p>';</script>", "<style>p{}</style>", "<li>", "<h2>", "</h2>", "x < y", "\0",
    ];

    [Property(Replay = "20230928,17", MaxTest = 300)]
    public Property Every_word_lies_where_its_block_says()
    {
        Gen<string> pages = Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p));
        return Prop.ForAll(pages.ToArbitrary(), page =>
        {
            string source = "<html><body>" + page + "</body></html>";
            SegmentedPage cut = PageSegmenter.Cut(PageParser.Parse(source, out _));
            foreach (PageSegment segment in cut.Segments)
            {
                Block block = new SourceMap(source).Block(BlockKind.Paragraph, [segment.Parts])!;
                Assert.Equal(segment.Text, block.Text);
                Assert.Equal(block.Span, new SourceMap(source).Cover(segment.Parts));
                SourceWords.AssertLocated(source, block);
            }
        });
    }

    [Theory]
    [InlineData("\n\n\0x < y\0слово", "x < yслово")]
    [InlineData("\n\n&nbsp;&слово", "&слово")]
    [InlineData("\r\n\r\n two\nlines", "two lines")]
    [InlineData("\0\n&amp;word", "&word")]
    [InlineData("&amp;word", "&word")]
    public void The_text_of_a_pre_element_stands_after_its_tag(string text, string words)
    {
        string source = "<html><body></td></tr></table><b></h2><pre>" + text + "</pre>";
        Block[] blocks = [.. PageSegmenter.Cut(PageParser.Parse(source, out _)).Segments.Select(s => new SourceMap(source).Block(BlockKind.Paragraph, [s.Parts])!)];

        Assert.Equal(words, Assert.Single(blocks).Text);
        SourceWords.AssertLocated(source, blocks[0]);
    }

    [Fact]
    public void Old_references_without_a_semicolon_are_found()
    {
        const string Source = "<p>&copy2024 &notit;</p>";
        PageSegment segment = Assert.Single(PageSegmenter.Cut(PageParser.Parse(Source, out _)).Segments);
        Block block = new SourceMap(Source).Block(BlockKind.Paragraph, [segment.Parts])!;

        Assert.Equal("©2024 ¬it;", block.Text);
        Assert.Equal("&copy", block.Locate(new TextSpan(0, 1)).Of(Source));
        Assert.Equal("it;", block.Locate(new TextSpan(7, 10)).Of(Source));
    }

    [Fact]
    public void A_reference_without_a_name_loses_its_semicolon()
    {
        const string Source = "<p>one &;two</p>";
        PageSegment segment = Assert.Single(PageSegmenter.Cut(PageParser.Parse(Source, out _)).Segments);
        Block block = new SourceMap(Source).Block(BlockKind.Paragraph, [segment.Parts])!;

        Assert.Equal("one &two", block.Text);
        Assert.Equal("two", block.Locate(new TextSpan(5, 8)).Of(Source));
    }

    [Theory]
    [InlineData("<p><plaintext>c&#xD800;on&#38;e")]
    [InlineData("<p><plaintext>c on &amp; off")]
    [InlineData("<p><xmp>c on &amp; &lt;b&gt; off")]
    public void Plaintext_has_no_references(string source)
    {
        PageSegment segment = Assert.Single(PageSegmenter.Cut(PageParser.Parse(source, out _)).Segments);
        Block block = new SourceMap(source).Block(BlockKind.Paragraph, [segment.Parts])!;

        Assert.Equal(block.Text[..11], block.Locate(new TextSpan(0, 11)).Of(source));
    }

    [Fact]
    public void An_empty_end_tag_before_white_space_that_is_cut_off_is_passed_over()
    {
        const string Source = "<html><body>one</body></>\ntwo three";
        PageSegment segment = Assert.Single(PageSegmenter.Cut(PageParser.Parse(Source, out _)).Segments);
        Block block = new SourceMap(Source).Block(BlockKind.Paragraph, [segment.Parts])!;

        Assert.EndsWith("two three", block.Text, StringComparison.Ordinal);
        Assert.Equal("two three", block.Locate(new TextSpan(block.Text.Length - 9, block.Text.Length)).Of(Source));
    }

    [Fact]
    public void A_null_in_plaintext_has_its_place()
    {
        const string Source = "<p><plaintext>one\0two three";
        PageSegment segment = Assert.Single(PageSegmenter.Cut(PageParser.Parse(Source, out _)).Segments);
        Block block = new SourceMap(Source).Block(BlockKind.Paragraph, [segment.Parts])!;

        Assert.Equal("onetwo three", block.Text);
        Assert.Equal("two", block.Locate(new TextSpan(3, 6)).Of(Source));
    }

    [Fact]
    public void Folded_space_belongs_to_the_source()
    {
        const string Source = "<p>one\n   two</p>";
        PageSegment segment = Assert.Single(PageSegmenter.Cut(PageParser.Parse(Source, out _)).Segments);
        Block block = new SourceMap(Source).Block(BlockKind.Paragraph, [segment.Parts])!;

        Assert.Equal("one two", block.Text);
        Assert.Equal("one\n   two", block.Span.Of(Source));
        Assert.Equal("two", block.Locate(new TextSpan(4, 7)).Of(Source));
    }
}
