using System.Net;
using System.Text.RegularExpressions;
using Synoptic.Model;

namespace Synoptic.Tests.Extract.Markup;

/// <summary>Checks that the words of a block lie in the source where the block says.</summary>
internal static partial class SourceWords
{
    public static void AssertLocated(string source, Block block)
    {
        int at = 0;
        foreach (string word in block.Text.Split(' '))
        {
            string there = block.Locate(new TextSpan(at, at + word.Length)).Of(source);
            Assert.Equal(word, Visible(there));
            at += word.Length + 1;
        }
    }

    private static string Visible(string markup)
    {
        string decoded = WebUtility.HtmlDecode(Tag().Replace(markup, ""));
        return new string([.. decoded.Where(c => !char.IsWhiteSpace(c) && c is not ('\0' or '\u00AD' or '\u200B' or '\uFEFF' or '\u2060' or '\u200E' or '\u200F'))]);
    }

    [GeneratedRegex("<script.*?</script>|<style.*?</style>|<!--.*?-->|</?[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Tag();
}
