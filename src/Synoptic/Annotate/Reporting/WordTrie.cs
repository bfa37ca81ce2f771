using Synoptic.Languages.Tokens;

namespace Synoptic.Annotate.Reporting;

/// <summary>Phrases as sequences of tokens, each with a value; finds the longest that starts at a word.</summary>
/// <param name="caseSensitive">Whether words are compared as written.</param>
internal sealed class WordTrie<T>(bool caseSensitive = false)
    where T : struct
{
    private readonly Node _root = new();

    /// <summary>Adds a phrase, or joins its value to the one it already has.</summary>
    public void Add(string phrase, T value, Func<T, T, T> join) => AddTokens(Cut(phrase, caseSensitive), value, join);

    /// <summary>Adds a phrase given as folded tokens.</summary>
    public void AddTokens(IReadOnlyList<string> tokens, T value, Func<T, T, T> join)
    {
        if (tokens.Count == 0)
        {
            return;
        }

        Node node = _root;
        foreach (string token in tokens)
        {
            node.Next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(token, out Node? next))
            {
                node.Next[token] = next = new Node();
            }

            node = next;
        }

        node.Value = node.Value is { } old ? join(old, value) : value;
    }

    /// <summary>Length in words of the longest phrase that starts at a word, or 0.</summary>
    /// <param name="words">The words.</param>
    /// <param name="at">Where the phrase is to start.</param>
    /// <param name="value">The phrase's value.</param>
    /// <param name="first">Stands for the first word when given: the word without a clitic.</param>
    public int Longest(IReadOnlyList<Word> words, int at, out T value, string? first = null)
    {
        value = default;
        int length = 0;
        Node node = _root;
        for (int i = at; i < words.Count; i++)
        {
            string key = i == at && first is not null ? first : caseSensitive ? words[i].Text : words[i].Folded;
            if (node.Next is null || !node.Next.TryGetValue(key, out Node? next))
            {
                break;
            }

            node = next;
            if (node.Value is { } found)
            {
                value = found;
                length = i - at + 1;
            }
        }

        return length;
    }

    /// <summary>The tokens of a phrase in the form in which they are compared.</summary>
    public static IReadOnlyList<string> Cut(string phrase, bool caseSensitive) =>
        [.. Tokenizer.Tokenize(phrase).Select(t => caseSensitive ? t.Span.Of(phrase) : Word.Fold(t.Span.Of(phrase)))];

    private sealed class Node
    {
        public Dictionary<string, Node>? Next { get; set; }

        public T? Value { get; set; }
    }
}
