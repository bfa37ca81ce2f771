using System.Text;
using Synoptic.Model;

namespace Synoptic.Languages.Identification;

/// <summary>The language of an article and of each of its blocks.</summary>
internal static class BlockLanguages
{
    /// <summary>The language of the article's body, by a vote over its title, leads and paragraphs read together.</summary>
    public static LanguageGuess OfArticle(IReadOnlyList<Block> blocks, LanguageIdentifier identifier)
    {
        StringBuilder text = new();
        foreach (Block block in blocks)
        {
            if (block.Kind is BlockKind.Title or BlockKind.Lead or BlockKind.Paragraph or BlockKind.Quote or BlockKind.List)
            {
                text.Append(block.Text).Append('\n');
            }
        }

        return identifier.Identify(text.ToString());
    }

    /// <summary>The language of each block: its own where that is sure, else the article's.</summary>
    /// <returns>BCP 47 primary codes in the order of <paramref name="blocks"/>; <c>und</c> where neither is sure.</returns>
    public static IReadOnlyList<string> OfEach(IReadOnlyList<Block> blocks, LanguageIdentifier identifier)
    {
        string article = OfArticle(blocks, identifier).Language;
        return [.. blocks.Select(block => Choose(identifier.Identify(block.Text), article, identifier))];
    }

    private static string Choose(LanguageGuess own, string article, LanguageIdentifier identifier) =>
        own.Unsure || (article != "und" && identifier.AreKin(own.Language, article)) ? article : own.Language;
}
