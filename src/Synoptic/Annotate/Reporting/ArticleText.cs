using Synoptic.Languages;
using Synoptic.Languages.Sentences;
using Synoptic.Model;

namespace Synoptic.Annotate.Reporting;

/// <summary>The blocks of an article, read for reported speech.</summary>
internal static class ArticleText
{
    /// <summary>Longest block that is read; longer ones are no prose.</summary>
    private const int MaxBlock = 30_000;

    /// <summary>Reads all blocks. Blocks without a sentence of their own are cut into sentences here.</summary>
    public static IReadOnlyList<BlockText> Read(Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions, LanguagePack pack)
    {
        ReportingLexicon lexicon = ReportingLexicon.Of(pack);
        ILookup<int, TextSpan> spans = sentences.ToLookup(s => s.Evidence.Block, s => s.Evidence.Local);
        ILookup<int, Mention> names = mentions.ToLookup(m => m.Evidence.Block);
        List<BlockText> blocks = new(article.Blocks.Count);
        for (int i = 0; i < article.Blocks.Count; i++)
        {
            Block block = article.Blocks[i];
            if (block.Text.Length > MaxBlock)
            {
                block = block with { Text = "" };
            }

            IReadOnlyList<TextSpan> own = [.. spans[i]];
            blocks.Add(BlockText.Of(i, block, own.Count > 0 ? own : SentenceSplitter.Split(block.Text, pack), [.. names[i]], lexicon));
        }

        return blocks;
    }
}
