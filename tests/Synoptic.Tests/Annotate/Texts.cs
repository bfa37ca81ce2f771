using Synoptic.Languages;
using Synoptic.Languages.Sentences;
using Synoptic.Model;

namespace Synoptic.Tests.Annotate;

/// <summary>Makes articles of a few lines for tests.</summary>
internal static class Texts
{
    /// <summary>An article with a block a line.</summary>
    public static Article Article(string language, params string[] lines)
    {
        string source = string.Join('\n', lines);
        List<Block> blocks = [];
        int start = 0;
        foreach (string line in lines)
        {
            blocks.Add(Block.Verbatim(BlockKind.Paragraph, source, new TextSpan(start, start + line.Length)));
            start += line.Length + 1;
        }

        return new Article { Id = source, Input = "test", Source = source, Language = language, Blocks = blocks };
    }

    /// <summary>The sentences of an article.</summary>
    public static IReadOnlyList<Sentence> Sentences(Article article) =>
        [.. article.Blocks.SelectMany((b, i) => SentenceSplitter.Split(b.Text, LanguagePacks.For(article.Language)).Select(s => new Sentence(Evidence.Of(article, i, s))))];

    /// <summary>A reading with mentions of persons at the last place where the words stand.</summary>
    public static Reading Persons(string language, string text, params string[] names)
    {
        Article article = Article(language, text);
        return new Reading(article)
        {
            Mentions = [.. names.Select(n => (Name: n, At: text.LastIndexOf(n, StringComparison.Ordinal))).OrderBy(n => n.At)
                .Select(n => new Mention(Evidence.Of(article, 0, new TextSpan(n.At, n.At + n.Name.Length)), EntityType.PER))],
        };
    }
}
