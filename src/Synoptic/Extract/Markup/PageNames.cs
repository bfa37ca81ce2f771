using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Synoptic.Extract.Markup;

/// <summary>Names of elements and attributes, shared between pages, and what the HTML standard says of each element.</summary>
internal static class PageNames
{
    /// <summary>The attributes whose words hint at what an element is.</summary>
    public static readonly string[] HintAttributes = ["class", "id", "role", "itemprop", "data-testid", "data-component", "data-type"];

    private const int LongestFormatting = 6;
    private static readonly FrozenDictionary<string, ElementKinds> Kinds = KnownKinds();
    private static readonly FrozenDictionary<string, PageName> Elements = KnownElements();

    private static readonly FrozenDictionary<string, AttributeName> Kept =
        Named(AttributeKinds.Hints, HintAttributes)
        .Concat(Named(AttributeKinds.Hiding, ["hidden", "style", "aria-hidden"]))
        .Concat(Named(AttributeKinds.Facts, ["itemprop", "datetime", "rel"]))
        .Concat(Named(AttributeKinds.Other,
        [
            "itemtype", "itemscope", "href", "src", "content", "name", "property", "lang", "aria-label", "type", "charset", "http-equiv", "data-src",
            "srcset", "encoding", "pubdate", "title", "data-datetime", "data-timestamp",
        ]))
        .GroupBy(a => a.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => new AttributeName(g.Key, g.Aggregate(AttributeKinds.None, (kinds, a) => kinds | a.Kinds)), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, PageName>.AlternateLookup<ReadOnlySpan<char>> ElementsBySpan = Elements.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, AttributeName>.AlternateLookup<ReadOnlySpan<char>> KeptBySpan =
        Kept.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the tree keeps an attribute.</summary>
    public static bool Keeps(ReadOnlySpan<char> attribute) => KeptBySpan.ContainsKey(attribute);

    /// <summary>An attribute's name: the shared one for those that the tree keeps.</summary>
    public static AttributeName Attribute(ReadOnlySpan<char> name) =>
        KeptBySpan.TryGetValue(name, out AttributeName? known) ? known : new AttributeName(name.ToString(), AttributeKinds.Other);

    /// <summary>Whether tree construction opens an element anew in each block until it is closed.</summary>
    public static bool IsFormatting(ReadOnlySpan<char> name) => name.Length <= LongestFormatting && (Element(name).Flags & NodeFlags.HtmlFormatting) != 0;

    /// <summary>An HTML element's name: the shared one for elements of the standard.</summary>
    public static PageName Element(ReadOnlySpan<char> name) =>
        ElementsBySpan.TryGetValue(name, out PageName? known) ? known : new PageName(name.ToString(), NodeFlags.HtmlMember, ElementKinds.None);

    /// <summary>What an element of some name means for cutting a page into segments, whatever its namespace.</summary>
    public static ElementKinds KindsOf(string name) => Kinds.GetValueOrDefault(name);

    private static IEnumerable<AttributeName> Named(AttributeKinds kind, IEnumerable<string> names) => names.Select(n => new AttributeName(n, kind));

    private static FrozenDictionary<string, ElementKinds> KnownKinds()
    {
        IEnumerable<(string Name, ElementKinds Kind)> known = new[]
        {
            (ElementKinds.Skipped, "script style template head iframe canvas object embed svg math select option textarea input noframes noembed datalist "
                + "progress meter audio video map area title noscript"),
            (ElementKinds.Block, "html body p div section article main aside header footer nav h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table tbody "
                + "thead tfoot tr td th caption figure figcaption form fieldset legend address details summary center hgroup menu dir listing xmp plaintext "
                + "search dialog button label"),
            (ElementKinds.Break, "br hr"),
            (ElementKinds.Bold, "b strong"),
            (ElementKinds.Italic, "i em cite"),
        }.SelectMany(k => k.Item2.Split(' ').Select(n => (n, k.Item1)));
        return known.ToFrozenDictionary(k => k.Name, k => k.Kind, StringComparer.Ordinal);
    }

    // AngleSharp's own elements say how each is to be treated, so that no second table can drift from it.
    private static FrozenDictionary<string, PageName> KnownElements()
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
            .ToFrozenDictionary(n => n, n => new PageName(n, document.CreateElement(n).Flags, KindsOf(n)), StringComparer.Ordinal);
    }
}
