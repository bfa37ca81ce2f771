using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Annotate.Names;

/// <summary>Finds names of persons, organisations, places, products and events: a linear-chain CRF over hashed features.</summary>
/// <param name="model">The weights.</param>
internal sealed class NameTagger(TagModel model)
{
    private readonly Decoder _decoder = new(model.Transitions);

    /// <summary>A tagger with the model that ships with the library.</summary>
    public NameTagger()
        : this(TagModel.Default)
    {
    }

    /// <summary>The mentions of an article in order; none overlap.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">Its sentences in order.</param>
    /// <param name="pack">The pack of its language.</param>
    public IReadOnlyList<Mention> Tag(Article article, IReadOnlyList<Sentence> sentences, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(pack);
        PackWords words = PackWords.For(pack);
        MentionMaker maker = new(article, pack);
        List<Mention> mentions = [];
        foreach ((int block, TokenInfo[] tokens) in ArticleTokens.Read(article, sentences, pack, model))
        {
            int[] labels = new int[tokens.Length];
            float[] sure = new float[tokens.Length];
            foreach ((int start, int end) in ActiveRuns.Of(tokens))
            {
                Label(tokens, start, end, words, labels, sure);
            }

            maker.Add(block, tokens, labels, sure, mentions);
        }

        return mentions;
    }

    private void Label(TokenInfo[] tokens, int start, int end, PackWords words, int[] labels, float[] sure)
    {
        int length = end - start;
        float[] scores = new float[length * TagLabel.Count];
        Span<ulong> features = stackalloc ulong[Features.Most];
        for (int i = 0; i < length; i++)
        {
            int count = Features.Write(tokens, start + i, words, features, out _, out _);
            model.Score(features[..count], scores.AsSpan(i * TagLabel.Count, TagLabel.Count));
        }

        Span<int> best = labels.AsSpan(start, length);
        _decoder.Best(scores, best);
        if (best.ContainsAnyExcept(TagLabel.Outside))
        {
            _decoder.Confidence(scores, best, sure.AsSpan(start, length));
        }
    }
}
