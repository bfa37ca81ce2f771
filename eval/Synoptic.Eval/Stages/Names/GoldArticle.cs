using Synoptic.Languages;
using Synoptic.Languages.Sentences;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Names;

/// <summary>A text with marked names.</summary>
/// <param name="Article">The text.</param>
/// <param name="Topic">What it tells of, or its document.</param>
/// <param name="Mentions">The names, in order.</param>
/// <param name="Complete">True when products and events are marked too.</param>
internal sealed record GoldArticle(Article Article, string Topic, IReadOnlyList<GoldMention> Mentions, bool Complete)
{
    /// <summary>The text's sentences.</summary>
    public IReadOnlyList<Sentence> Sentences()
    {
        LanguagePack pack = LanguagePacks.For(Article.Language);
        List<Sentence> sentences = [];
        for (int block = 0; block < Article.Blocks.Count; block++)
        {
            foreach (TextSpan span in SentenceSplitter.Split(Article.Blocks[block].Text, pack))
            {
                sentences.Add(new Sentence(Evidence.Of(Article, block, span)));
            }
        }

        return sentences;
    }
}
