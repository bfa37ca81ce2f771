using System.Collections.Frozen;

namespace Synoptic.Extract.Markup;

/// <summary>Reads the hints in class names, ids and roles.</summary>
internal static class ClassHints
{
    private static readonly FrozenDictionary<string, HintKind> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(HintKind.ArticleBody)] = "articlebody articletext articlecontent storybody storytext entrycontent postcontent postbody newstext newsbody maincontent bodytext bodycopy",
        [nameof(HintKind.Text)] = "text txt copy richtext prose body paragraph para wysiwyg editor markdown fulltext longtext texto texte tekst",
        [nameof(HintKind.Content)] = "content contents contenido inhalt conteudo contenu",
        [nameof(HintKind.Story)] = "story article art entry post news artikel articulo noticia nota blog detail details single",
        [nameof(HintKind.Main)] = "main primary page central center middle column",
        [nameof(HintKind.Related)] = "related relatedarticles recommend recommended recommendation recommendations readmore more also similar suggest suggested suggestions seealso next previous prev outbrain taboola recirc recirculation onward further zergnet",
        [nameof(HintKind.Teaser)] = "teaser teasers card cards promo promos promotion tile tiles thumb thumbnail thumbnails",
        [nameof(HintKind.Widget)] = "widget widgets module sidebar rail aside side complementary secondary tertiary right sidecol supplementary",
        [nameof(HintKind.Comment)] = "comment comments commenting disqus discussion reply respond response responses reaction reactions feedback forum",
        [nameof(HintKind.Share)] = "share sharing shares social follow followus facebook twitter whatsapp addthis addtoany sharethis sns bookmark like likes tweet",
        [nameof(HintKind.Advertisement)] = "ad ads adv advert adverts advertisement advertising advertorial sponsor sponsored sponsors banner banners dfp gpt adsense adslot adunit adbox anzeige publicidad werbung reklama reklam commercial affiliate partner partners",
        [nameof(HintKind.Navigation)] = "nav navigation navbar menu menus breadcrumb breadcrumbs crumb crumbs pagination pager paging toolbar tabs tab topbar search sitemap skip toc",
        [nameof(HintKind.Footer)] = "footer foot copyright legal bottom colophon contentinfo imprint",
        [nameof(HintKind.Header)] = "header masthead head top hero topper",
        [nameof(HintKind.Caption)] = "caption captions figcaption cutline legend legende leyenda bildunterschrift",
        [nameof(HintKind.Credit)] = "credit credits source sources photographer copyrightholder attribution rights",
        [nameof(HintKind.Media)] = "image images img photo photos picture pictures gallery galleries slide slides slider slideshow carousel video videos player media figure lightbox audio podcast",
        [nameof(HintKind.Author)] = "author authors byline writer writers contributor contributors autor autores auteur redaktion reporter by",
        [nameof(HintKind.Biography)] = "bio profile authorbox aboutauthor biography about",
        [nameof(HintKind.Date)] = "date time timestamp published updated pubdate meta info dateline datetime modified infos metadata created",
        [nameof(HintKind.Tags)] = "tag tags keyword keywords topic topics category categories taxonomy label labels eyebrow kicker rubric section channel",
        [nameof(HintKind.Subscription)] = "newsletter newsletters subscribe subscription subscriptions signup donate donation support register registration login signin email mailing app cta",
        [nameof(HintKind.Paywall)] = "paywall premium membership piano regwall metered abo plus",
        [nameof(HintKind.Cookie)] = "cookie cookies consent gdpr privacy cmp onetrust",
        [nameof(HintKind.Title)] = "title titles headline headlines heading hed hdl titulo titre titel",
        [nameof(HintKind.Lead)] = "lead lede leadin intro introduction summary standfirst deck dek subtitle subtitulo subhead subheadline subheading excerpt abstract description chapo vorspann bajada sapo ingress preamble strapline",
        [nameof(HintKind.Quote)] = "quote quotes pullquote blockquote quotation",
        [nameof(HintKind.Inset)] = "inset box infobox factbox callout embed embedded sidebox highlight highlights inline fact facts",
        [nameof(HintKind.Hidden)] = "hidden hide sr screenreader visuallyhidden offscreen assistive noprint print invisible accessibility sronly tooltip modal popup popover overlay dialog lightbox",
        [nameof(HintKind.Control)] = "button buttons btn icon icons control controls action actions tool tools toggle dropdown print close link links",
        [nameof(HintKind.Listing)] = "list listing lists item items grid feed river archive index latest stream rows",
        [nameof(HintKind.Note)] = "disclaimer note notes correction corrections footnote footnotes notice editorial endnote reference references",
        [nameof(HintKind.Popular)] = "popular trending mostread most top10 ranking hot trend trends mostpopular mostviewed favourites",
        [nameof(HintKind.Live)] = "live liveblog ticker update updates timeline",
    }.SelectMany(p => p.Value.Split(' ').Select(w => (Word: w, Kind: Enum.Parse<HintKind>(p.Key))))
        .GroupBy(p => p.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Aggregate(HintKind.None, (a, b) => a | b.Kind), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, HintKind>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The hints in a class list, id or role.</summary>
    public static HintKind Read(ReadOnlySpan<char> names)
    {
        HintKind found = HintKind.None;
        int i = 0;
        names = names[..Math.Min(names.Length, 400)];
        Span<char> word = stackalloc char[40];
        while (i < names.Length)
        {
            if (!char.IsAsciiLetter(names[i]))
            {
                i++;
                continue;
            }

            // A word ends at a character that is no letter and before the hump of camel case.
            int length = 0;
            bool lower = false;
            while (i < names.Length && char.IsAsciiLetter(names[i]) && !(lower && char.IsAsciiLetterUpper(names[i])))
            {
                lower |= char.IsAsciiLetterLower(names[i]);
                if (length < word.Length)
                {
                    word[length++] = char.ToLowerInvariant(names[i]);
                }

                i++;
            }

            found |= OfWord(word[..length]);
        }

        return found;
    }

    private static HintKind OfWord(ReadOnlySpan<char> word)
    {
        if (Lookup.TryGetValue(word, out HintKind whole))
        {
            return whole;
        }

        // Words written together: the longest known beginning and end of at least four letters.
        HintKind parts = HintKind.None;
        for (int cut = word.Length - 1; cut >= 4; cut--)
        {
            if (Lookup.TryGetValue(word[..cut], out HintKind start))
            {
                parts |= start;
                break;
            }
        }

        for (int cut = 1; cut <= word.Length - 4; cut++)
        {
            if (Lookup.TryGetValue(word[cut..], out HintKind end))
            {
                parts |= end;
                break;
            }
        }

        return parts;
    }
}
