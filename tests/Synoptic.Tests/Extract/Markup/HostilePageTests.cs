using System.Globalization;
using System.Text;
using Synoptic.Extract.Markup;
using Synoptic.Model;

namespace Synoptic.Tests.Extract.Markup;

public class HostilePageTests
{
    private const string Paragraph = "<p>The council of the river town met on Monday evening, and after four hours of debate it voted for the new flood wall, which "
        + "will stand along the eastern bank and protect some three hundred houses, the mayor told reporters who had waited outside.</p>";

    /// <summary>Markup that tree builders handle in quadratic time or with a deep stack; {0} is a counter.</summary>
    public static TheoryData<string> Repeated =>
    [
        "<div>", "<b class={0}>", "<b class={0}><p>", "<a href={0}>", "<a class={0}><table>", "<table><tr><td>", "<ul><li>", "<select><option>",
        "<svg><g>", "<math><mi>", "<template>", "<form>", "<button>", "<nobr>", "<applet>", "<h1>", "<dl><dt><dd>", "</p>", "</br>", "<!--", "&#x", "&amp", "<![CDATA[",
        "<font color={0}><p>", "<i><b></i>", "<frameset>", "<span>x", "<p>", "<body class={0}>", "<html lang={0}>", "<meta name=author content={0}>", "<time datetime={0}>", "<h1>a</h1>",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Repeated_markup_ends(string fragment)
    {
        StringBuilder page = new("<html><body><h1>Town votes for flood wall</h1>" + Paragraph + Paragraph);
        for (int i = 0; i < 4_000; i++)
        {
            page.Append(fragment.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        AssertSound(page.Append(Paragraph).ToString());
    }

    [Fact]
    public void Nesting_a_hundred_thousand_deep_is_read()
    {
        string page = "<html><body><article><h1>Town votes for flood wall</h1>" + Paragraph + Paragraph
            + string.Concat(Enumerable.Repeat("<div>", 100_000)) + Paragraph + "</article></body></html>";

        Extraction read = AssertSound(page);

        Assert.Contains(read.Article!.Blocks, b => b.Text.StartsWith("The council of the river town", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<template><td>cell</td></template>")]
    [InlineData("<template><th>cell")]
    [InlineData("<template><tr><td>cell</td></tr><template><td>cell</template></template>")]
    [InlineData("<table><template><td>cell</template></table>")]
    public void A_cell_without_a_row_in_a_template_does_no_harm(string markup)
    {
        Article article = AssertSound("<html><body><h1>Town votes for flood wall</h1>" + Paragraph + markup).Article!;

        Assert.DoesNotContain(article.Blocks, b => b.Text.Contains("cell", StringComparison.Ordinal));
    }

    [Fact]
    public void A_million_attributes_are_read()
    {
        StringBuilder page = new("<html><body><article><h1>Town votes for flood wall</h1><div ");
        for (int i = 0; i < 1_000_000; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"a{i}=x ");
        }

        AssertSound(page.Append('>').Append(Paragraph).Append(Paragraph).Append("</div></article>").ToString());
    }

    [Fact]
    public void A_page_over_the_limit_is_cut_and_says_so()
    {
        string filler = "<!-- " + new string('x', 1_000_000) + " -->";
        string page = "<html><body><article><h1>Town votes for flood wall</h1>" + Paragraph + Paragraph + "</article>"
            + string.Concat(Enumerable.Repeat(filler, 50)) + "</body></html>";

        Article article = AssertSound(page).Article!;

        Assert.Contains(article.Notes, n => n.Contains("limit", StringComparison.Ordinal));
    }

    [Fact]
    public void Null_bytes_and_lone_surrogates_do_no_harm()
    {
        string page = "<html><body><article><h1>Town\0 votes for flood wall</h1>" + Paragraph.Replace("Monday", "Mon\0day\uD83D", StringComparison.Ordinal)
            + Paragraph.Replace("debate", "\uDC00debate", StringComparison.Ordinal) + Paragraph + "</article>";

        AssertSound(page);
    }

    [Fact]
    public void Nothing_executable_survives()
    {
        string page = "<html><head><link rel=canonical href='javascript:alert(1)'><meta property=og:image content='data:text/html,<script>1</script>'></head>"
            + "<body><article><h1 onclick=alert(1)>Town votes for flood wall</h1><script>evil()</script>" + Paragraph
            + "<p onmouseover=\"evil()\">The wall is to be <a href='javascript:evil()'>built by</a> the spring, said the mayor, who hopes that the river will stay "
            + "low until then, as it has done in most years<img src=x onerror=evil()>.</p><style>p{}</style>" + Paragraph + "<noscript><p>evil()</p></noscript></article>";

        Article article = AssertSound(page).Article!;

        Assert.DoesNotContain(article.Blocks, b => b.Text.Contains("evil", StringComparison.Ordinal));
        Assert.Null(article.Url);
        Assert.Null(article.Image);
    }

    private static Extraction AssertSound(string page)
    {
        Extraction read = new HtmlArticleReader().Read(page, new Capture("x", Encoding.UTF8.GetBytes("x")), null);
        Assert.True(read.Article is null != read.Problem is null);
        foreach (Block block in read.Article?.Blocks ?? [])
        {
            Assert.InRange(block.Span.Start, 0, block.Span.End);
            Assert.InRange(block.Span.End, block.Span.Start, page.Length);
            Assert.Equal(block.Text.Trim(), block.Text);
        }

        return read;
    }
}
