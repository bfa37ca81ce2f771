using System.Text;
using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>
/// Joins the lines of text that was broken at a fixed width, as mail and old pages do. The proof of a break is that the next line's
/// first word would not have fitted on the line before.
/// </summary>
internal static class WrappedLines
{
    private const int Narrowest = 40, Widest = 130, LeastLines = 4;

    /// <summary>The lines with broken paragraphs made whole, or the same lines where the text is not wrapped.</summary>
    public static List<Line> Join(List<Line> lines)
    {
        int width = WidthOf(lines);
        if (width == 0)
        {
            return lines;
        }

        List<Line> joined = [];
        int start = 0;
        for (int i = 1; i <= lines.Count; i++)
        {
            if (i == lines.Count || !Goes(lines[i - 1], lines[i], width))
            {
                joined.Add(i - start == 1 ? lines[start] : Whole(lines, start, i));
                start = i;
            }
        }

        return joined;
    }

    /// <summary>The width at which the text is broken, or 0.</summary>
    private static int WidthOf(List<Line> lines)
    {
        int[] lengths = [.. lines.Select(l => l.Text.Length).Order()];
        if (lengths.Length < LeastLines)
        {
            return 0;
        }

        int width = lengths[(lengths.Length - 1) * 97 / 100];
        if (width is < Narrowest or > Widest)
        {
            return 0;
        }

        int full = 0, broken = 0, sound = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            full += lines[i].Text.Length * 10 >= width * 8 ? 1 : 0;
            bool goes = i > 0 && Goes(lines[i - 1], lines[i], width);
            broken += goes ? 1 : 0;
            // A paragraph broken by hand opens in small letters as often as not; headlines of a list never do.
            sound += goes && LineShape.Of(lines[i].Text).StartsLower ? 1 : 0;
        }

        return full * 2 >= lines.Count && sound * 3 >= broken && sound >= 2 ? width : 0;
    }

    private static bool Goes(Line line, Line next, int width)
    {
        if (next.AfterBlank || next.AfterMarkup || line.Text.Length * 10 < width * 6 || next.Text.Length == 0)
        {
            return false;
        }

        int space = next.Text.IndexOf(' ', StringComparison.Ordinal);
        return line.Text.Length + 1 + (space < 0 ? next.Text.Length : space) > width - 1;
    }

    private static Line Whole(List<Line> lines, int from, int to)
    {
        StringBuilder text = new();
        List<TextRun> runs = [];
        foreach (Line line in lines.GetRange(from, to - from))
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            runs.AddRange(line.Runs.Select(r => r with { Text = r.Text + text.Length }));
            text.Append(line.Text);
        }

        return new Line(text.ToString(), new TextSpan(lines[from].Span.Start, lines[to - 1].Span.End), runs, lines[from].AfterBlank, lines[from].AfterMarkup);
    }
}
