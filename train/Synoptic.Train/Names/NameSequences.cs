using Synoptic.Annotate.Names;
using Synoptic.Eval.Stages.Names;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Train.Names;

/// <summary>Makes sequences to learn from of texts with marked names, with the tagger's own eyes.</summary>
internal static class NameSequences
{
    private const int Any = (1 << TagLabel.Count) - 1;

    /// <summary>The sequences of a text.</summary>
    /// <param name="gold">The text.</param>
    /// <param name="model">A model with the filter of personal names.</param>
    /// <param name="uncased">Makes them as if the script had no capitals, of what no script or language has to itself.</param>
    /// <param name="withLanguage">False leaves out what hangs on the language.</param>
    public static IEnumerable<NameSequence> Of(GoldArticle gold, TagModel model, bool uncased = false, bool withLanguage = true)
    {
        LanguagePack pack = LanguagePacks.For(gold.Article.Language);
        PackWords words = PackWords.For(pack);
        ulong[] buffer = new ulong[Features.Most];
        foreach ((int block, TokenInfo[] tokens) in ArticleTokens.Read(gold.Article, gold.Sentences(), pack, model, uncased))
        {
            int[] allowed = Labels(gold, block, tokens);
            foreach ((int start, int end) in ActiveRuns.Of(tokens))
            {
                List<ulong> features = [];
                (int, int, int)[] ends = new (int, int, int)[end - start];
                for (int i = start; i < end; i++)
                {
                    int count = Features.Write(tokens, i, words, buffer, out int shared, out int general, out int lexical);
                    (count, general, lexical) = uncased ? (shared, shared, shared) : (withLanguage ? count : lexical, general, lexical);
                    ends[i - start] = (features.Count + general, features.Count + lexical, features.Count + count);
                    features.AddRange(buffer.AsSpan(0, count));
                }

                yield return new NameSequence([.. features], ends, allowed[start..end]);
            }
        }
    }

    private static int[] Labels(GoldArticle gold, int block, TokenInfo[] tokens)
    {
        // Where products and events are not marked, a word outside may be one of them.
        int outside = gold.Complete ? 1 : 1 | Bits(EntityType.PRO) | Bits(EntityType.EVT);
        int[] allowed = new int[tokens.Length];
        Array.Fill(allowed, outside);
        foreach (GoldMention mention in gold.Mentions.Where(m => m.Block == block))
        {
            bool first = true;
            for (int i = 0; i < tokens.Length; i++)
            {
                if (!tokens[i].Span.Overlaps(mention.Span))
                {
                    continue;
                }

                allowed[i] = mention.Type is null || !mention.Span.Contains(tokens[i].Span) ? Any
                    : 1 << (first ? TagLabel.Begin(mention.Type.Value) : TagLabel.Inside(mention.Type.Value));
                first = false;
            }
        }

        return allowed;
    }

    private static int Bits(EntityType type) => (1 << TagLabel.Begin(type)) | (1 << TagLabel.Inside(type));
}
