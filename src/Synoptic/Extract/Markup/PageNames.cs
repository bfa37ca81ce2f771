using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Synoptic.Extract.Markup;

/// <summary>Names of elements and attributes, shared between pages, and what the HTML standard says of each element.</summary>
internal static class PageNames
{
    private static readonly FrozenDictionary<string, (string Name, NodeFlags Flags)> Elements = KnownElements();

    private static readonly FrozenSet<string> Kept = new[]
    {
        "class", "id", "itemprop", "itemtype", "itemscope", "role", "href", "src", "content", "name", "property", "datetime", "lang",
        "hidden", "style", "aria-hidden", "aria-label", "type", "rel", "data-testid", "data-component", "charset", "http-equiv",
        "data-src", "srcset", "encoding", "pubdate", "title", "data-datetime", "data-timestamp", "data-type",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Name, NodeFlags Flags)>.AlternateLookup<ReadOnlySpan<char>> ElementsBySpan =
        Elements.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KeptBySpan = Kept.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the tree keeps an attribute.</summary>
    public static bool Keeps(ReadOnlySpan<char> attribute) => KeptBySpan.Contains(attribute);

    /// <summary>The shared string of an attribute's name.</summary>
    public static string Attribute(ReadOnlySpan<char> name) => KeptBySpan.TryGetValue(name, out string? shared) ? shared : name.ToString();

    /// <summary>Whether tree construction opens an element anew in each block until it is closed.</summary>
    public static bool IsFormatting(ReadOnlySpan<char> name) => (Element(name).Flags & NodeFlags.HtmlFormatting) != 0;

    /// <summary>The shared string of an HTML element's name and how tree construction treats the element.</summary>
    public static (string Name, NodeFlags Flags) Element(ReadOnlySpan<char> name) =>
        ElementsBySpan.TryGetValue(name, out (string, NodeFlags) known) ? known : (name.ToString(), NodeFlags.HtmlMember);

    // AngleSharp's own elements say how each is to be treated, so that no second table can drift from it.
    private static FrozenDictionary<string, (string, NodeFlags)> KnownElements()
    {
        IHtmlDocument document = new HtmlParser().ParseDocument("");
        return (
            "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button "
            + "canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset "
            + "figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins "
            + "isindex kbd keygen label legend li link listing main map mark marquee menu menuitem meta meter nav nobr noembed noframes "
            + "noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search "
            + "section select slot small source span strike strong style sub summary sup table tbody td template textarea tfoot th thead "
            + "time title tr track tt u ul var video wbr xmp").Split(' ')
            .ToFrozenDictionary(n => n, n => (n, document.CreateElement(n).Flags), StringComparer.Ordinal);
    }
}
