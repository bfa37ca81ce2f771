using Synoptic.Languages;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Names;

/// <summary>The tokens of an article, sentence by sentence, with all that is known of each alone.</summary>
internal static class ArticleTokens
{
    private const int LongestSentence = 400;

    /// <summary>Reads the article's sentences.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">Its sentences in order.</param>
    /// <param name="pack">The pack of its language.</param>
    /// <param name="model">The model, for its names of persons.</param>
    /// <param name="uncased">Reads as if the script had no capitals, for training.</param>
    /// <returns>For each sentence its block and its tokens. A sentence too long to be one is cut.</returns>
    public static List<(int Block, TokenInfo[] Tokens)> Read(Article article, IReadOnlyList<Sentence> sentences, LanguagePack pack, TagModel model, bool uncased = false)
    {
        SentenceTokens reader = new(model, pack, uncased);
        DocumentForms forms = new();
        List<(int Block, TokenInfo[] Tokens)> read = new(sentences.Count);
        int block = -1, next = 0;
        Token[] tokens = [];
        foreach (Sentence sentence in sentences)
        {
            Evidence words = sentence.Evidence;
            string text = article.Blocks[words.Block].Text;
            if (words.Block != block)
            {
                block = words.Block;
                next = 0;
                tokens = [.. Tokenizer.Tokenize(text)];
            }

            while (next < tokens.Length && tokens[next].Span.Start < words.Local.Start)
            {
                next++;
            }

            int from = next;
            while (next < tokens.Length && tokens[next].Span.End <= words.Local.End)
            {
                next++;
            }

            for (; from < next; from += LongestSentence)
            {
                read.Add((block, reader.Read(text, tokens.AsSpan(from, Math.Min(LongestSentence, next - from)), forms)));
            }
        }

        foreach ((_, TokenInfo[] infos) in read)
        {
            for (int i = 0; i < infos.Length; i++)
            {
                infos[i].Elsewhere = forms.Of(infos[i].Word);
            }
        }

        return read;
    }
}
