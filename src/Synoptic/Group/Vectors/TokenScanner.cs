namespace Synoptic.Group.Vectors;

/// <summary>
/// Walks over a text and gives its tokens in the form that is hashed. One pass, no allocation; a word's letters beyond
/// <see cref="MaxLength"/> fall away, so that hostile input costs no more than its length.
/// </summary>
internal ref struct TokenScanner(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Longest token, in UTF-16 units; the buffer must hold as many.</summary>
    public const int MaxLength = 40;

    private const int LongestHanPiece = 3;
    private const int ShortestAsianPiece = 2;
    private const int LongestAsianPiece = 5;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _at;
    private int _pieceLength;
    private int _length;

    /// <summary>The token that <see cref="MoveNext"/> found, in the buffer.</summary>
    public readonly ReadOnlySpan<char> Token => _buffer[.._length];

    /// <summary>Its kind.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Where the token starts in the text, in UTF-16 units.</summary>
    public int Start { get; private set; }

    /// <summary>Steps to the next token.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            Start = _at;
            _length = 0;
            switch (CharTable.ClassOf(_text[_at]))
            {
                case CharClass.Letter:
                    ReadWord(CharClass.Letter);
                    return true;
                case CharClass.Katakana:
                    ReadWord(CharClass.Katakana);
                    return true;
                case CharClass.Digit:
                    ReadNumber();
                    return true;
                case CharClass.Han when ReadPiece(CharClass.Han, 1, LongestHanPiece):
                case CharClass.SouthEastAsian when ReadPiece(CharClass.SouthEastAsian, ShortestAsianPiece, LongestAsianPiece):
                    return true;
                default:
                    _at++;
                    break;
            }
        }

        return false;
    }

    private static bool JoinsAtApostrophe(char before, char after) =>
        (before is >= '\u0400' and <= '\u052F' && after is >= '\u0400' and <= '\u052F') || (before is >= '\u05D0' and <= '\u05EA' && after is >= '\u05D0' and <= '\u05EA');

    private void ReadWord(CharClass first)
    {
        Kind = TokenKind.Word;
        for (; _at < _text.Length; _at++)
        {
            CharClass found = CharTable.ClassOf(_text[_at]);
            if (found == first || (found == CharClass.Digit && first == CharClass.Letter))
            {
                Append(CharTable.FormOf(_text[_at]));
            }
            else if (found != CharClass.Ignored
                && !(found == CharClass.Apostrophe && _at + 1 < _text.Length && JoinsAtApostrophe(_text[_at - 1], _text[_at + 1])))
            {
                return;
            }
        }
    }

    private void ReadNumber()
    {
        Kind = TokenKind.Number;
        for (; _at < _text.Length; _at++)
        {
            if (CharTable.ClassOf(_text[_at]) == CharClass.Digit)
            {
                Append(CharTable.FormOf(_text[_at]));
                continue;
            }

            int digits = DigitsFrom(_at + 1);
            bool thousands = digits == 3 && _text[_at] is '.' or ',' or '\'' or '\u2019' or '\u00A0' or '\u202F' or '\u066C';
            bool fraction = digits > 0 && _text[_at] is '.' or ',' or '\u066B';
            if (digits == 0 || !(thousands || fraction))
            {
                return;
            }

            if (!thousands)
            {
                Append('.');
            }
        }
    }

    private readonly int DigitsFrom(int from)
    {
        int end = from;
        while (end < _text.Length && end < from + 4 && CharTable.ClassOf(_text[end]) == CharClass.Digit)
        {
            end++;
        }

        return end - from;
    }

    // Gives the next longer piece that starts here and, past the longest, steps on: every start with every length.
    private bool ReadPiece(CharClass kind, int shortest, int longest)
    {
        _pieceLength = Math.Max(_pieceLength + 1, shortest);
        if (_pieceLength <= longest && _at + _pieceLength <= _text.Length)
        {
            foreach (char c in _text.Slice(_at, _pieceLength))
            {
                if (CharTable.ClassOf(c) != kind)
                {
                    _pieceLength = 0;
                    return false;
                }

                Append(CharTable.FormOf(c));
            }

            Kind = TokenKind.Piece;
            return true;
        }

        _pieceLength = 0;
        return false;
    }

    private void Append(char c)
    {
        if (_length < MaxLength)
        {
            _buffer[_length++] = c;
        }
    }
}
