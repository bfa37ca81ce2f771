using Synoptic.Extract.Charsets;
using Synoptic.Extract.Markup;
using Synoptic.Extract.Residue;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Extract;

/// <summary>Turns a capture into an article: HTML or plain text, in any charset and language. A failure is a result, never an exception.</summary>
/// <param name="options">Limits; the defaults when null.</param>
public sealed class ArticleExtractor(ExtractionOptions? options = null)
{
    private readonly ExtractionOptions _options = options ?? ExtractionOptions.Default;

    /// <summary>Reads the article out of a capture.</summary>
    /// <param name="capture">The bytes as received.</param>
    /// <returns>The article, or the problem: empty, too large, binary, or no article in it.</returns>
    public Extraction Extract(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        if (capture.Bytes.IsEmpty)
        {
            return Extraction.Failed(capture.Input, ProblemKind.Empty, "it is empty");
        }

        if (capture.Bytes.Length > _options.MaxBytes)
        {
            return Extraction.Failed(capture.Input, ProblemKind.TooLarge, FormattableString.Invariant($"it has {capture.Bytes.Length:N0} bytes; the limit is {_options.MaxBytes:N0}"));
        }

        if (BinaryContent.Describe(capture.Bytes.Span) is { } binary)
        {
            return Extraction.Failed(capture.Input, ProblemKind.Binary, $"it is {binary}, not text");
        }

        DecodedSource decoded = SourceDecoder.Decode(capture);
        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            return Extraction.Failed(capture.Input, ProblemKind.Empty, "it holds only white space");
        }

        if (HtmlSniffer.IsHtml(decoded.Text, capture.MediaType))
        {
            Extraction read = new HtmlArticleReader().Read(decoded.Text, capture, decoded.Charset);
            return read.Article is { } page ? Extraction.Of(Told(page, capture) with { Notes = [.. decoded.Notes, .. page.Notes] }) : read;
        }

        Article? article = ResidueCleaner.Read(decoded, capture);
        return article is null
            ? Extraction.Failed(capture.Input, ProblemKind.NoArticle, "it holds no article: no paragraph of running text was found")
            : Extraction.Of(Told(article, capture));
    }

    // What who brought it says counts where the text is silent.
    private static Article Told(Article article, Capture capture) => article with
    {
        Outlet = article.Outlet is null && !string.IsNullOrWhiteSpace(capture.Outlet) ? new Field(capture.Outlet.Trim(), "source") : article.Outlet,
        Language = article.Language == LanguagePacks.Undetermined.Language && Subtag(capture.Language) is { } language ? language : article.Language,
    };

    private static string? Subtag(string? language) =>
        language?.Split('-', '_')[0].Trim().ToLowerInvariant() is { Length: 2 or 3 } subtag && subtag.All(char.IsAsciiLetterLower) ? subtag : null;
}
