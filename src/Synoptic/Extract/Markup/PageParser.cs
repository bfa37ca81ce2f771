using System.Buffers;
using AngleSharp;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Synoptic.Extract.Markup;

/// <summary>Reads HTML into a page tree with AngleSharp's tokenizer and tree construction, within limits.</summary>
internal static class PageParser
{
    /// <summary>Source beyond this many UTF-16 code units is not read.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>Elements below this depth become siblings.</summary>
    public const int MaximumDepth = 300;

    /// <summary>Tokens beyond this many are not read.</summary>
    public const int MaximumTokens = 2_000_000;

    /// <summary>Elements beyond this many are not made: tree construction may repeat open formatting elements in each new block.</summary>
    public const int MaximumElements = 1_000_000;

    /// <summary>Formatting elements that are open at once; start tags beyond this many are ignored, since each block would repeat them all.</summary>
    public const int MaximumFormatting = 100;

    /// <summary>Attributes of one tag beyond this many are dropped.</summary>
    public const int MaximumAttributes = 64;

    private static readonly HtmlParserOptions Options = new()
    {
        IsScripting = false,
        DisableElementPositionTracking = true,
        SkipComments = true,
        SkipProcessingInstructions = true,
        MaximumDepth = MaximumDepth,
        ShouldEmitAttribute = static (ref StructHtmlToken token, ReadOnlyMemory<char> name) =>
            token.Attributes.Count < MaximumAttributes && PageNames.Keeps(name.Span),
    };

    /// <summary>Reads a page. Any text is a page: HTML has no syntax errors.</summary>
    /// <param name="source">The decoded source.</param>
    /// <param name="truncated">Whether a limit cut the page off.</param>
    public static PageDocument Parse(string source, out bool truncated)
    {
        int length = Math.Min(source.Length, MaximumLength);
        char[] read = ArrayPool<char>.Shared.Rent(length);
        source.CopyTo(0, read, 0, length);
        int tokens = 0, formatting = 0;
        Stack<int> rows = [];
        bool stopped = length < source.Length;
        TextSource text = new(new CharArrayTextSource(read, length));
        PageFactory factory = new();
        IBrowsingContext context =
            BrowsingContext.New(new Configuration().WithOnly<IDomConstructionElementFactory<PageDocument, PageElement>>(factory));
        PageDocument document = new HtmlParser(Options, context).ParseDocument<PageDocument, PageElement>(text, Consume);

        // Tree construction lends its buffers from a pool: it gives them back when it is disposed of.
        document.Builder?.Dispose();
        document.Builder = null;
        ArrayPool<char>.Shared.Return(read);
        truncated = stopped;
        return document;

        TokenConsumptionResult Consume(ref StructHtmlToken token, TokenConsumer next)
        {
            if (++tokens > MaximumTokens || factory.Document!.Elements > MaximumElements)
            {
                stopped = true;
                return TokenConsumptionResult.Stop;
            }

            if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag && PageNames.IsFormatting(token.Name.Memory.Span))
            {
                formatting = Math.Max(0, formatting + (token.Type == HtmlTokenType.StartTag ? 1 : -1));
                if (formatting > MaximumFormatting && token.Type == HtmlTokenType.StartTag)
                {
                    return TokenConsumptionResult.Continue;
                }
            }

            if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag && IsCellWithoutRow(token.Name.Memory.Span, token.Type == HtmlTokenType.StartTag, rows))
            {
                return TokenConsumptionResult.Continue;
            }

            PageDocument growing = factory.Document!;
            growing.TokenStart = token.Position.Index;
            growing.TokenLength = token.Name.Length;
            next(ref token);
            return TokenConsumptionResult.Continue;
        }
    }

    /// <summary>
    /// Whether a tag opens a cell in a template that has no row yet. Tree construction knows templates there by AngleSharp's own element
    /// alone and would empty its stack; nothing in a template is read.
    /// </summary>
    /// <param name="name">The tag's name.</param>
    /// <param name="opens">Whether it is a start tag.</param>
    /// <param name="rows">Rows that were opened in each open template, the innermost on top; kept up to date.</param>
    private static bool IsCellWithoutRow(ReadOnlySpan<char> name, bool opens, Stack<int> rows)
    {
        if (name is "template")
        {
            if (opens)
            {
                rows.Push(0);
            }
            else
            {
                rows.TryPop(out _);
            }
        }
        else if (rows.Count > 0 && opens && name is "tr")
        {
            rows.Push(rows.Pop() + 1);
        }

        return opens && name is "td" or "th" && rows.TryPeek(out int opened) && opened == 0;
    }
}
