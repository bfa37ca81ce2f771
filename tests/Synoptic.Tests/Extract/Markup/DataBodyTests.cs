using System.Text;
using Synoptic.Extract.Markup;
using Synoptic.Model;

namespace Synoptic.Tests.Extract.Markup;

/// <summary>Pages that show no text before their scripts have run.</summary>
public class DataBodyTests
{
    private const string First = "The ferry \\u201cNordlys\\u201d ran aground off the northern pier on Friday morning with sixty people on board, the coast guard said, "
        + "and a tug that had been called from the mainland could not reach her before noon because of the low water.";
    private const string Second = "All of them were brought ashore within two hours, and nobody was hurt, said Karin Holt, who led the rescue; "
        + "the youngest passenger was four months old, and the oldest, who had travelled on the same line for half a century, was ninety.";
    private const string Third = "The harbour master said that thick fog had lain over the sound since midnight; the cause is being looked into, and "
        + "until it is known, her sister ship will stay in port as well, so that the islands are to be served by two smaller boats from Sunday.";
    private const string Head = "<html lang=\"en\"><head><title>Ferry runs aground</title><meta property=\"og:title\" content=\"Ferry runs aground\">";
    private const string Shell = "</head><body><div id=\"root\"></div><div class=\"consent\"><p>We and our partners store cookies on your device to show you "
        + "content that suits you, to measure how it is used and to learn what readers want. Choose what you agree to.</p></div></body></html>";

    [Fact]
    public void A_body_that_stands_in_structured_data_alone_is_read_from_there()
    {
        Article article = Read(Head + "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry runs aground\",\"articleBody\":\""
            + First + "\\n" + Second + "\\n" + Third + "\"}</script>" + Shell);

        AssertBody(article);
        Assert.Contains(article.Notes, n => n.StartsWith(DataBody.Note, StringComparison.Ordinal) && n.Contains("json-ld", StringComparison.Ordinal));
        Assert.Contains(article.Removed, r => r.Text.StartsWith("We and our partners", StringComparison.Ordinal));
    }

    [Fact]
    public void A_body_in_pieces_of_a_frameworks_data_is_put_together()
    {
        Article article = Read(Head + "</head><body><div id=\"root\"></div><script id=\"state\" type=\"application/json\">{\"page\":{\"slug\":\"ferry\",\"blocks\":["
            + $"{{\"type\":\"p\",\"text\":\"{First}\"}},{{\"type\":\"p\",\"text\":\"{Second}\"}},{{\"type\":\"p\",\"text\":\"{Third}\"}}],"
            + "\"teasers\":[{\"title\":\"Fog keeps planes on the ground in the whole of the north\"}]}}</script></body></html>");

        AssertBody(article);
    }

    [Fact]
    public void Markup_in_the_data_is_read_as_markup()
    {
        Article article = Read(Head + "</head><body><div id=\"root\"></div><script type=\"application/json\">{\"html\":\"<p onclick=\\\"evil()\\\">"
            + First + "<\\/p><style>evil{}<\\/style><p>" + Second + "<\\/p>\\n<p>" + Third + "<\\/p>\"}</script></body></html>");

        AssertBody(article);
        Assert.DoesNotContain(article.Blocks, b => b.Text.Contains("evil", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_page_shows_is_preferred_to_what_its_data_say()
    {
        string shown = First.Replace("\\u201c", "“", StringComparison.Ordinal).Replace("\\u201d", "”", StringComparison.Ordinal);
        Article article = Read(Head + "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"" + First + " " + Second
            + "\"}</script></head><body><article><h1>Ferry runs aground</h1><p>" + shown + "</p><p>" + Second + "</p><p>" + Third + "</p></article></body></html>");

        Assert.Contains(article.Blocks, b => b.Text == Third);
        Assert.DoesNotContain(article.Notes, n => n.StartsWith(DataBody.Note, StringComparison.Ordinal));
    }

    [Fact]
    public void Data_without_prose_are_no_article()
    {
        string names = string.Join(',', Enumerable.Range(0, 60).Select(i => $"\"/assets/chunks/main-{i}.js?version=2024.{i}\""));
        Extraction read = new HtmlArticleReader().Read(
            Head + $"</head><body><div id=\"root\"></div><script type=\"application/json\">{{\"text\":[{names}],\"content\":\"{string.Join(' ', Enumerable.Repeat("width:100%;", 90))}\"}}</script></body></html>",
            new Capture("x", Encoding.UTF8.GetBytes("x")), null);

        Assert.Equal(ProblemKind.NoArticle, read.Problem?.Kind);
    }

    private static void AssertBody(Article article)
    {
        Block[] body = [.. article.Blocks.Where(b => b.Kind == BlockKind.Paragraph)];
        Assert.Equal(3, body.Length);
        Assert.StartsWith("The ferry “Nordlys” ran aground", body[0].Text, StringComparison.Ordinal);
        Assert.Equal(Second, body[1].Text);
        Assert.Equal(Second, body[1].Span.Of(article.Source));

        // An escape stands for the sign that it writes.
        int sign = body[0].Text.IndexOf('“', StringComparison.Ordinal);
        Assert.Equal("\\u201c", body[0].Locate(new TextSpan(sign, sign + 1)).Of(article.Source));
        Assert.Equal("Nordlys", body[0].Locate(new TextSpan(sign + 1, sign + 8)).Of(article.Source));
    }

    private static Article Read(string page) => new HtmlArticleReader().Read(page, new Capture("page.html", Encoding.UTF8.GetBytes(page)), null).Article!;
}
