using System.Text;
using AngleSharp.Html;
using Synoptic.Model;

namespace Synoptic.Extract.Markup;

/// <summary>Writes the words of page texts, folded, and how each stands in the source.</summary>
internal sealed class SourceMap(string source)
{
    private const int LongestReference = 34;
    private readonly StringBuilder _text = new();
    private readonly List<TextRun> _runs = [];
    private bool _space, _raw;
    private int _spaceStart, _spaceEnd;

    /// <summary>A block of some segments, one space between them; null when they hold no words.</summary>
    public Block? Block(BlockKind kind, IEnumerable<IReadOnlyList<PageText>> segments)
    {
        _text.Clear();
        _runs.Clear();
        foreach (IReadOnlyList<PageText> parts in segments)
        {
            (_space, _spaceStart, _spaceEnd) = (true, -1, -1);
            foreach (PageText part in parts)
            {
                Add(part);
            }
        }

        if (_runs.Count == 0)
        {
            return null;
        }

        TextSpan span = new(_runs.Min(r => r.Source), _runs.Max(r => r.Source + r.SourceLength));
        return new Block(kind, _text.ToString(), span, [.. _runs]);
    }

    /// <summary>Where the words of a segment stand in the source, from the first to the last; null when it holds none.</summary>
    public TextSpan? Cover(IReadOnlyList<PageText> parts)
    {
        int first = -1, last = -1;
        foreach (PageText part in parts)
        {
            if (part.Source < 0)
            {
                continue;
            }

            int at = Start(part);
            if (IsVerbatim(at, part.Text))
            {
                if (Ends(part.Text) is { } ends)
                {
                    first = first < 0 ? at + ends.First : Math.Min(first, at + ends.First);
                    last = Math.Max(last, at + ends.Last + 1);
                }

                continue;
            }

            for (int i = 0; i < part.Text.Length;)
            {
                (int start, int end) = Next(at, part.Text, i, out int produced);
                if (produced > 1 || !(char.IsWhiteSpace(part.Text[i]) || FoldedText.IsInvisible(part.Text[i])))
                {
                    first = first < 0 ? start : Math.Min(first, start);
                    last = Math.Max(last, end);
                }

                (at, i) = (end, i + produced);
            }
        }

        return first < 0 ? null : new TextSpan(first, last);
    }

    // A reference to an ampersand before the rest of another would look the same.
    private bool IsVerbatim(int at, string text) => at + text.Length <= source.Length && source.AsSpan(at, text.Length).SequenceEqual(text)
        && (_raw || !text.Contains('&', StringComparison.Ordinal));

    // The first and the last character that readers see.
    private static (int First, int Last)? Ends(string text)
    {
        int first = 0, last = text.Length - 1;
        while (first <= last && IsUnseen(text[first]))
        {
            first++;
        }

        while (last > first && IsUnseen(text[last]))
        {
            last--;
        }

        return first > last ? null : (first, last);
    }

    // There the tokenizer reads no references, and puts a sign of its own for a null.
    private static bool IsRaw(PageText part)
    {
        for (PageNode? up = part.Up; up is PageElement element; up = up.Up)
        {
            if (element.Name is "plaintext" or "xmp")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnseen(char c) => char.IsWhiteSpace(c) || FoldedText.IsInvisible(c);

    private int Start(PageText part)
    {
        _raw = IsRaw(part);
        int at = SkipTag(part);
        for (int skipped = at == part.Source ? 0 : part.Skipped; skipped < part.Skipped; skipped++)
        {
            at = Next(at, part.Text, -1, out _).End;
        }

        return at;
    }

    private void Add(PageText part)
    {
        if (part.Source < 0)
        {
            (_space, _spaceStart) = (true, -1);
            return;
        }

        int at = Start(part);
        if (IsVerbatim(at, part.Text))
        {
            AddVerbatim(part.Text, at);
            return;
        }

        for (int i = 0; i < part.Text.Length;)
        {
            (int start, int end) = Next(at, part.Text, i, out int produced);
            Emit(part.Text.AsSpan(i, produced), start, end);
            (at, i) = (end, i + produced);
        }
    }

    // Word by word: what stands in the source to the letter needs no look at each character.
    private void AddVerbatim(string text, int at)
    {
        for (int i = 0; i < text.Length;)
        {
            int end = i;
            while (end < text.Length && !IsUnseen(text[end]))
            {
                end++;
            }

            end = Math.Max(end, i + 1);
            Emit(text.AsSpan(i, end - i), at + i, at + end);
            i = end;
        }
    }

    private void Emit(ReadOnlySpan<char> decoded, int start, int end)
    {
        if (decoded.Length == 1 && char.IsWhiteSpace(decoded[0]))
        {
            _spaceStart = _space ? (_spaceStart < 0 ? -1 : _spaceStart) : start;
            _space = true;
            _spaceEnd = end;
            return;
        }

        if (decoded.Length == 1 && FoldedText.IsInvisible(decoded[0]))
        {
            return;
        }

        if (_space && _text.Length > 0)
        {
            // White space that stands in the source is covered; where there was markup, it belongs to the gap.
            if (_spaceStart >= 0 && _spaceEnd == start && _spaceEnd > _spaceStart)
            {
                Cover(1, _spaceStart, _spaceEnd);
            }

            _text.Append(' ');
        }

        _space = false;
        Cover(decoded.Length, start, end);
        _text.Append(decoded);
    }

    private void Cover(int length, int start, int end)
    {
        if (length == end - start && _runs.Count > 0)
        {
            TextRun last = _runs[^1];
            if (last.Length == last.SourceLength && last.Source + last.Length == start && last.Text + last.Length == _text.Length)
            {
                _runs[^1] = last with { Length = last.Length + length, SourceLength = last.SourceLength + length };
                return;
            }
        }

        _runs.Add(new TextRun(_text.Length, start, length, end - start));
    }

    // The first text of a pre element is reported at the element's tag.
    private int SkipTag(PageText part)
    {
        int at = part.Source;

        // In plaintext, what looks like a tag is the text itself.
        if (source.AsSpan(at).StartsWith(part.Text.AsSpan(0, Math.Min(part.Text.Length, LongestReference)), StringComparison.Ordinal))
        {
            return at;
        }

        if (at + 1 >= source.Length || source[at] != '<' || !char.IsAsciiLetter(source[at + 1]))
        {
            return at;
        }

        char quote = '\0';
        for (; at < source.Length && (quote != '\0' || source[at] != '>'); at++)
        {
            quote = quote == '\0' ? (source[at] is '"' or '\'' ? source[at] : '\0') : (source[at] == quote ? '\0' : quote);
        }

        // Tree construction drops the line break after the tag, and only that one.
        for (at = Math.Min(source.Length, at + 1); at < source.Length && source[at] == '\0'; at++)
        {
        }

        at += at < source.Length && source[at] == '\r' ? 1 : 0;
        return at < source.Length && source[at] == '\n' ? at + 1 : at;
    }

    /// <summary>The source range of the next decoded character or characters.</summary>
    private (int Start, int End) Next(int at, string text, int index, out int produced)
    {
        produced = 1;
        char expected = index < 0 ? '\0' : text[index];
        while (at < source.Length && source[at] == '\0' && expected != '\0' && !(_raw && expected == '\uFFFD'))
        {
            at++;
        }

        // An empty end tag is dropped inside a run of characters.
        while (expected != '<' && string.CompareOrdinal(source, at, "</>", 0, 3) == 0)
        {
            at += 3;
        }

        // The tokenizer drops the semicolon of a reference without a name.
        at += index >= 0 && at > 0 && at < source.Length && source[at] == ';' && expected != ';' && source[at - 1] == '&' ? 1 : 0;
        if (index >= 0 && at < source.Length && source[at] != expected)
        {
            // The tokenizer may tell a line break after an ampersand twice or not at all.
            if (char.IsWhiteSpace(expected) && !char.IsWhiteSpace(source[at]) && source[at] != '&')
            {
                return (at, at);
            }

            while (at < source.Length && char.IsWhiteSpace(source[at]) && !char.IsWhiteSpace(expected))
            {
                at++;
            }
        }

        if (at >= source.Length)
        {
            return (source.Length, source.Length);
        }

        if (source[at] == '\r')
        {
            return (at, at + 1 < source.Length && source[at + 1] == '\n' ? at + 2 : at + 1);
        }

        if (source[at] != '&' || _raw)
        {
            return (at, at + 1);
        }

        (int length, string? decoded) = Reference(at);
        if (length == 0 || (expected == '&' && decoded is null && !IsAmpersand(source.AsSpan(at, length))) || (index >= 0 && decoded is not null && string.CompareOrdinal(text, index, decoded, 0, decoded.Length) != 0))
        {
            return (at, at + 1);
        }

        produced = index < 0 ? 1 : decoded?.Length ?? (char.IsHighSurrogate(expected) && index + 1 < text.Length ? 2 : 1);
        return (at, at + length);
    }

    // Where the page has no references (plaintext), the sign stands for itself.
    private static bool IsAmpersand(ReadOnlySpan<char> reference) =>
        reference[2] is 'x' or 'X' ? reference[3..].TrimEnd(';').TrimStart('0') is "26" : reference[2..].TrimEnd(';').TrimStart('0') is "38";

    /// <summary>The length of a character reference and what a named one stands for; zero where there is none.</summary>
    private (int Length, string? Decoded) Reference(int at)
    {
        int limit = Math.Min(source.Length, at + LongestReference);
        int end = at + 1;
        if (end < limit && source[end] == '#')
        {
            end++;
            bool hex = end < limit && source[end] is 'x' or 'X';
            end += hex ? 1 : 0;
            int digits = end;
            while (end < limit && (hex ? char.IsAsciiHexDigit(source[end]) : char.IsAsciiDigit(source[end])))
            {
                end++;
            }

            return end == digits ? (0, null) : (end + (end < source.Length && source[end] == ';' ? 1 : 0) - at, null);
        }

        while (end < limit && char.IsAsciiLetterOrDigit(source[end]))
        {
            end++;
        }

        if (end < source.Length && source[end] == ';' && HtmlEntityProvider.Resolver.GetSymbol(source[(at + 1)..(end + 1)]) is { } whole)
        {
            return (end + 1 - at, whole);
        }

        // Old names stand without a semicolon, and may be the start of a longer word.
        for (; end > at + 1; end--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(source[(at + 1)..end]) is { } old)
            {
                return (end - at, old);
            }
        }

        return (0, null);
    }
}
