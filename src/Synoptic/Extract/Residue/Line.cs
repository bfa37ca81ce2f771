using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>A line of plain text, or the part of it between two pieces of markup.</summary>
/// <param name="Text">The text without surrounding white space and without remains of markup.</param>
/// <param name="Span">Where it stands in the source.</param>
/// <param name="Runs">How the text lies in the source; one run unless markup stood inside.</param>
/// <param name="AfterBlank">True when an empty line, or the start of the text, comes before it.</param>
/// <param name="AfterMarkup">True when a paragraph tag opens it.</param>
internal sealed record Line(string Text, TextSpan Span, IReadOnlyList<TextRun> Runs, bool AfterBlank, bool AfterMarkup)
{
    /// <summary>The block that the line makes.</summary>
    public Block ToBlock(BlockKind kind) => new(kind, Text, Span, Runs);

    /// <summary>The line without its last characters from <paramref name="length"/> on.</summary>
    public Line Cut(int length)
    {
        List<TextRun> runs = [];
        foreach (TextRun run in Runs.Where(r => r.Text < length))
        {
            int kept = Math.Min(run.Length, length - run.Text);
            runs.Add(kept == run.Length ? run : run with { Length = kept, SourceLength = kept });
        }

        return this with { Text = Text[..length], Span = new TextSpan(Span.Start, runs[^1].Source + runs[^1].SourceLength), Runs = runs };
    }
}
