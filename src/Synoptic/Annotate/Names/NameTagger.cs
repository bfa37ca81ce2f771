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
        List<(int Block, TokenInfo[] Tokens)> read = ArticleTokens.Read(article, sentences, pack, model);
        TypeMemory memory = new();
        List<(int Sentence, int Start, float[] Scores)> runs = [];
        for (int s = 0; s < read.Count; s++)
        {
            foreach ((int start, int end) in ActiveRuns.Of(read[s].Tokens))
            {
                runs.Add((s, start, Score(read[s].Tokens, start, end, words, memory)));
            }
        }

        int[][] labels = [.. read.Select(r => new int[r.Tokens.Length])];
        float[][] sure = [.. read.Select(r => new float[r.Tokens.Length])];
        foreach ((int sentence, int start, float[] scores) in runs)
        {
            Label(read[sentence].Tokens.AsSpan(start, scores.Length / TagLabel.Count), scores, memory, labels[sentence].AsSpan(start), sure[sentence].AsSpan(start));
        }

        HashSet<ulong> places = PlaceWords(read, labels);
        TitledPersons titled = new(words.CapitalisesNouns);
        PersonConsistency persons = new(words);
        for (int s = 0; s < read.Count; s++)
        {
            persons.Learn(article.Blocks[read[s].Block].Text, read[s].Tokens, labels[s], sure[s]);
        }

        for (int s = 0; s < read.Count; s++)
        {
            persons.Apply(article.Blocks[read[s].Block].Text, read[s].Tokens, labels[s], sure[s]);
            titled.Find(article.Blocks[read[s].Block].Text, read[s].Tokens, labels[s], sure[s]);
            NameEdges.Settle(article.Blocks[read[s].Block].Text, read[s].Tokens, labels[s], words.CapitalisesNouns, places);
        }

        MentionMaker maker = new(article, pack, FullNames(read, labels));
        List<Mention> mentions = [];
        for (int s = 0; s < read.Count; s++)
        {
            maker.Add(read[s].Block, read[s].Tokens, labels[s], sure[s], mentions);
        }

        return mentions;
    }

    private static HashSet<ulong> FullNames(List<(int Block, TokenInfo[] Tokens)> read, int[][] labels)
    {
        int begin = TagLabel.Begin(EntityType.PER), inside = TagLabel.Inside(EntityType.PER);
        HashSet<ulong> words = [];
        for (int s = 0; s < read.Count; s++)
        {
            for (int i = 1; i < labels[s].Length; i++)
            {
                if (labels[s][i] == inside && (labels[s][i - 1] == begin || labels[s][i - 1] == inside))
                {
                    words.Add(read[s].Tokens[i - 1].Word);
                    words.Add(read[s].Tokens[i].Word);
                }
            }
        }

        return words;
    }

    private static HashSet<ulong> PlaceWords(List<(int Block, TokenInfo[] Tokens)> read, int[][] labels)
    {
        int begin = TagLabel.Begin(EntityType.LOC), inside = TagLabel.Inside(EntityType.LOC);
        HashSet<ulong> words = [];
        for (int s = 0; s < read.Count; s++)
        {
            for (int i = 0; i < labels[s].Length; i++)
            {
                if (labels[s][i] == begin && (i + 1 == labels[s].Length || labels[s][i + 1] != inside))
                {
                    words.Add(read[s].Tokens[i].Word);
                }
            }
        }

        return words;
    }

    private float[] Score(TokenInfo[] tokens, int start, int end, PackWords words, TypeMemory memory)
    {
        float[] scores = new float[(end - start) * TagLabel.Count];
        Span<ulong> features = stackalloc ulong[Features.Most];
        for (int i = start; i < end; i++)
        {
            int count = Features.Write(tokens, i, words, features, out _, out _, out _);
            model.Score(features[..count], scores.AsSpan((i - start) * TagLabel.Count, TagLabel.Count));
        }

        float[] probabilities = new float[scores.Length];
        _decoder.Probabilities(scores, probabilities);
        for (int i = start; i < end; i++)
        {
            memory.Add(tokens[i], probabilities.AsSpan((i - start) * TagLabel.Count, TagLabel.Count));
        }

        return scores;
    }

    private void Label(ReadOnlySpan<TokenInfo> tokens, float[] scores, TypeMemory memory, Span<int> labels, Span<float> sure)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            memory.Apply(tokens[i], scores.AsSpan(i * TagLabel.Count, TagLabel.Count));
        }

        Span<int> best = labels[..tokens.Length];
        _decoder.Best(scores, best);
        if (best.ContainsAnyExcept(TagLabel.Outside))
        {
            float[] probabilities = new float[scores.Length];
            _decoder.Probabilities(scores, probabilities);
            for (int i = 0; i < tokens.Length; i++)
            {
                sure[i] = probabilities[(i * TagLabel.Count) + best[i]];
            }
        }
    }
}
