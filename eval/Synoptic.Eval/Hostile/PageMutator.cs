using System.Text;

namespace Synoptic.Eval.Hostile;

/// <summary>Makes broken and hostile pages out of sound ones: the same seed and sources give the same pages.</summary>
/// <remarks>
/// One to twelve changes a page: a stretch is cut out, doubled, moved or repeated many times; a character is flipped; the page is
/// cut short or spliced with another; a piece of hostile or broken markup is put in, alone, in a row or nested.
/// </remarks>
/// <param name="sources">Sound pages.</param>
/// <param name="longest">Most UTF-16 code units of a page that is made.</param>
internal sealed class PageMutator(IReadOnlyList<string> sources, int longest)
{
    private const int MostChanges = 12, LongestStretch = 2_000, MostRepeats = 400;

    private static readonly string[] Pieces =
    [
        "<script>", "</script>", "<style>", "<!--", "-->", "<![CDATA[", "]]>", "<plaintext>", "<textarea>", "<title>", "<noscript>", "<template>", "</template>",
        "<table>", "<tr><td>", "</table>", "<select><option>", "<svg><foreignObject>", "<math><mtext>", "<form>", "<b><p>", "<a href=#>", "</p>", "</div></div>", "<pre>\n",
        "<frameset>", "<body class=x>", "<html lang=xx>", "<iframe src='javascript:evil()'>", "<p onclick='evil()'>", "<a href='java\0script:evil()'>", "<base href='javascript:evil()'>",
        "<link rel=canonical href='data:text/html,evil'>", "<meta property=og:image content='javascript:evil()'>", "<meta charset=utf-7>", "<img src=x onerror=evil()>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":", "<script type='application/ld+json'>[[[[[[[[{\"@graph\":[{\"@id\":\"a\",\"author\":{\"@id\":\"a\"}}]}]]]]]]]]</script>",
        "<time datetime='9999-99-99T99:99'>", "<time datetime='-1'>", "&#x110000;", "&#0;", "&#xD800;", "&amp", "&", "&notit;", "\0", "\uD800", "\uDFFF", "\uFEFF", "\u202E", "\r", "\u0001", "\u00AD",
        "<p style=display:none>", "<div hidden>", "<h1>", "<article>", "</article>", "<nobr>", "<li>", "<", ">", "\"", "'", "=",
    ];

    /// <summary>The page of a seed.</summary>
    public string Make(int seed)
    {
        Random random = new(seed);
        StringBuilder page = new(sources[random.Next(sources.Count)]);
        for (int changes = 1 + random.Next(MostChanges); changes > 0 && page.Length > 0; changes--)
        {
            Change(page, random);
            if (page.Length > longest)
            {
                page.Length = longest;
            }
        }

        return page.ToString();
    }

    private void Change(StringBuilder page, Random random)
    {
        int at = random.Next(page.Length), length = random.Next(Math.Min(LongestStretch, page.Length - at) + 1);
        string stretch = page.ToString(at, length), piece = Pieces[random.Next(Pieces.Length)];
        switch (random.Next(9))
        {
            case 0:
                page.Remove(at, length);
                break;
            case 1:
                page.Insert(random.Next(page.Length + 1), stretch);
                break;
            case 2:
                page.Remove(at, length).Insert(random.Next(page.Length + 1), stretch);
                break;
            case 3:
                page.Insert(at, stretch.Length == 0 ? piece : stretch[..Math.Min(stretch.Length, 40)], 1 + random.Next(MostRepeats));
                break;
            case 4:
                page[at] = (char)random.Next(char.MaxValue + 1);
                break;
            case 5:
                page.Length = at;
                break;
            case 6:
                string other = sources[random.Next(sources.Count)];
                page.Length = at;
                page.Append(other.AsSpan(random.Next(other.Length)));
                break;
            case 7:
                page.Insert(at, piece, 1 + random.Next(MostRepeats));
                break;
            default:
                page.Insert(at, piece);
                break;
        }
    }
}
