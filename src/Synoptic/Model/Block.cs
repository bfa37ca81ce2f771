namespace Synoptic.Model;

/// <summary>One piece of an article that was kept: a title, paragraph, caption and so on, with its place in the source.</summary>
/// <remarks>
/// Invariant: <see cref="Runs"/> are in order, do not overlap, and cover <see cref="Text"/> except for white space that the
/// extractor put in where the source had markup. Annotations carry positions in <see cref="Text"/>;
/// <see cref="Locate(TextSpan)"/> leads back to the source.
/// </remarks>
/// <param name="Kind">What the piece is.</param>
/// <param name="Text">The cleaned text.</param>
/// <param name="Span">The smallest range of the decoded source that holds all of it.</param>
/// <param name="Runs">How the text lies in the source, run by run.</param>
public sealed record Block(BlockKind Kind, string Text, TextSpan Span, IReadOnlyList<TextRun> Runs)
{
    /// <summary>A block that stands in the source to the letter.</summary>
    /// <param name="kind">What the piece is.</param>
    /// <param name="source">The decoded source.</param>
    /// <param name="span">Where in the source.</param>
    public static Block Verbatim(BlockKind kind, string source, TextSpan span) =>
        new(kind, span.Of(source), span, [new TextRun(0, span.Start, span.Length, span.Length)]);

    /// <summary>The range of the decoded source that holds the words at <paramref name="local"/>.</summary>
    /// <param name="local">A range in <see cref="Text"/>.</param>
    public TextSpan Locate(TextSpan local)
    {
        int start = Map(local.Start, atEnd: false);
        int end = local.Length == 0 ? start : Map(local.End - 1, atEnd: true);
        return new TextSpan(start, Math.Max(start, end));
    }

    private int Map(int position, bool atEnd)
    {
        int low = 0, high = Runs.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (Runs[middle].Text <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        if (Runs.Count == 0)
        {
            return atEnd ? Span.End : Span.Start;
        }

        TextRun run = Runs[low];
        int inside = position - run.Text;
        if (inside < 0)
        {
            return run.Source;
        }

        if (inside >= run.Length)
        {
            // White space that the extractor put in: it belongs to the gap after the run.
            return run.Source + run.SourceLength;
        }

        if (run.Length == run.SourceLength)
        {
            return run.Source + inside + (atEnd ? 1 : 0);
        }

        return atEnd ? run.Source + run.SourceLength : run.Source;
    }
}
