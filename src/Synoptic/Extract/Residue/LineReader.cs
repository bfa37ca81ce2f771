using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>Cuts plain text into lines and takes remains of markup out of them.</summary>
internal static class LineReader
{
    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>The lines that hold text, and the pieces of markup taken out, both in source order.</summary>
    public static (List<Line> Lines, List<Removed> Markup) Read(string source)
    {
        List<Line> lines = [];
        List<Removed> markup = [];
        bool blank = true;
        int at = 0;
        while (at < source.Length)
        {
            int length = source.AsSpan(at).IndexOfAny(Breaks);
            int end = length < 0 ? source.Length : at + length;
            int before = lines.Count;
            Cut(source, new TextSpan(at, end), blank, lines, markup);
            bool empty = source.AsSpan(at, end - at).IsWhiteSpace();
            blank = empty || (blank && lines.Count == before);
            at = end + (end + 1 < source.Length && source[end] == '\r' && source[end + 1] == '\n' ? 2 : 1);
        }

        return (lines, markup);
    }

    private static void Cut(string source, TextSpan span, bool afterBlank, List<Line> lines, List<Removed> markup)
    {
        List<TextSpan> parts = [];
        bool opened = false;
        int at = span.Start;
        foreach (MarkupRemains.Piece piece in MarkupRemains.In(source, span))
        {
            markup.Add(new Removed(RemovalReason.Markup, piece.Span.Of(source), piece.Span));
            parts.Add(new TextSpan(at, piece.Span.Start));
            at = piece.Span.End;
            if (piece.Breaks)
            {
                afterBlank = Add(source, parts, afterBlank, opened, lines) ? false : afterBlank;
                parts.Clear();
                opened = piece.Opens;
            }
        }

        parts.Add(new TextSpan(at, span.End));
        Add(source, parts, afterBlank, opened, lines);
    }

    /// <summary>Joins parts that only inline markup had separated to one line; false when nothing but white space is left.</summary>
    private static bool Add(string source, List<TextSpan> parts, bool afterBlank, bool afterMarkup, List<Line> lines)
    {
        System.Text.StringBuilder text = new();
        List<TextRun> runs = [];
        foreach (TextSpan part in parts)
        {
            TextSpan inner = runs.Count == 0 ? TrimStart(source, part) : part;
            if (inner.Length > 0)
            {
                runs.Add(new TextRun(text.Length, inner.Start, inner.Length, inner.Length));
                text.Append(source, inner.Start, inner.Length);
            }
        }

        while (runs.Count > 0)
        {
            TextRun last = runs[^1];
            int length = source.AsSpan(last.Source, last.Length).TrimEnd().TrimEnd("\u200B\u200C\u200D\uFEFF\0").TrimEnd().Length;
            text.Length = last.Text + length;
            if (length > 0)
            {
                runs[^1] = last with { Length = length, SourceLength = length };
                lines.Add(new Line(text.ToString(), new TextSpan(runs[0].Source, last.Source + length), runs, afterBlank, afterMarkup));
                return true;
            }

            runs.RemoveAt(runs.Count - 1);
        }

        return false;
    }

    private static TextSpan TrimStart(string source, TextSpan span)
    {
        int start = span.Start;
        while (start < span.End && (char.IsWhiteSpace(source[start]) || source[start] is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\0'))
        {
            start++;
        }

        return new TextSpan(start, span.End);
    }
}
