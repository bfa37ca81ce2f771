using Synoptic.Group.Vectors;

namespace Synoptic.Train.Vectors;

/// <summary>All texts as token numbers, each distinct text and token held once.</summary>
internal sealed class TokenStore
{
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<int[]> _tokensOfText = [];
    private readonly List<(string Token, TokenKind Kind)> _kinds = [];
    private readonly List<int> _buffer = [];

    public TokenStore() => _bySpan = _tokens.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many distinct tokens there are.</summary>
    public int TokenCount => _kinds.Count;

    /// <summary>How many distinct texts there are.</summary>
    public int TextCount => _tokensOfText.Count;

    /// <summary>A token by its number.</summary>
    public (string Token, TokenKind Kind) TokenAt(int token) => _kinds[token];

    /// <summary>The tokens of a text.</summary>
    public int[] TokensOf(int text) => _tokensOfText[text];

    /// <summary>The number of a text, or -1 when it holds no token.</summary>
    public int Add(string text)
    {
        if (_texts.TryGetValue(text, out int known))
        {
            return known;
        }

        _buffer.Clear();
        TokenScanner scanner = new(text, stackalloc char[TokenScanner.MaxLength]);
        while (scanner.MoveNext())
        {
            if (!_bySpan.TryGetValue(scanner.Token, out int token))
            {
                token = _kinds.Count;
                string word = scanner.Token.ToString();
                _tokens.Add(word, token);
                _kinds.Add((word, scanner.Kind));
            }

            _buffer.Add(token);
        }

        int number = _buffer.Count == 0 ? -1 : _tokensOfText.Count;
        if (number >= 0)
        {
            _tokensOfText.Add([.. _buffer]);
        }

        _texts.Add(text, number);
        return number;
    }

    /// <summary>Lets go of the texts themselves once all are read.</summary>
    public void Seal() => _texts.Clear();
}
