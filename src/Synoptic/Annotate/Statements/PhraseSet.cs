using Synoptic.Languages.Tokens;

namespace Synoptic.Annotate.Statements;

/// <summary>Words and phrases of a pack, looked up among tokens without regard to case.</summary>
internal sealed class PhraseSet
{
    private readonly Dictionary<string, List<string[]>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Prepares the phrases.</summary>
    public PhraseSet(IEnumerable<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            string lower = phrase.ToLowerInvariant();
            string[] words = [.. Tokenizer.Tokenize(lower).Select(t => t.Span.Of(lower))];
            if (words.Length > 0)
            {
                if (!_byFirst.TryGetValue(words[0], out List<string[]>? list))
                {
                    _byFirst[words[0]] = list = [];
                }

                list.Add(words);
            }
        }
    }

    /// <summary>How many tokens the longest phrase at an index takes; 0 when none stands there.</summary>
    /// <param name="words">The tokens' words in lower case.</param>
    /// <param name="at">Index of the first.</param>
    public int At(IReadOnlyList<string> words, int at)
    {
        int longest = 0;
        if (_byFirst.TryGetValue(words[at], out List<string[]>? phrases))
        {
            foreach (string[] phrase in phrases)
            {
                int k = 1;
                while (k < phrase.Length && at + k < words.Count && words[at + k] == phrase[k])
                {
                    k++;
                }

                if (k == phrase.Length)
                {
                    longest = Math.Max(longest, k);
                }
            }
        }

        return longest;
    }

    /// <summary>Whether any phrase stands in a range of tokens.</summary>
    public bool Any(IReadOnlyList<string> words, int first, int last)
    {
        for (int i = first; i < last; i++)
        {
            if (At(words, i) is > 0 and int count && i + count <= last)
            {
                return true;
            }
        }

        return false;
    }
}
