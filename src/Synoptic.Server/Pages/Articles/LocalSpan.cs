using Synoptic.Model;

namespace Synoptic.Server.Pages.Articles;

/// <summary>The way back from the source to a block's text: the inverse of <see cref="Block.Locate(TextSpan)"/>.</summary>
public static class LocalSpan
{
    /// <summary>The part of a block's text that comes from a range of the source; empty when none does.</summary>
    /// <param name="block">The block.</param>
    /// <param name="source">A range of the decoded source.</param>
    public static TextSpan Of(Block block, TextSpan source)
    {
        int start = int.MaxValue, end = 0;
        foreach (TextRun run in block.Runs)
        {
            int from = Math.Max(run.Source, source.Start), to = Math.Min(run.Source + run.SourceLength, source.End);
            if (from >= to)
            {
                continue;
            }

            // A run that is spelled otherwise in the source (a character reference) is taken whole.
            bool literal = run.Length == run.SourceLength;
            start = Math.Min(start, run.Text + (literal ? from - run.Source : 0));
            end = Math.Max(end, run.Text + (literal ? to - run.Source : run.Length));
        }

        return start < end ? new TextSpan(start, Math.Min(end, block.Text.Length)) : default;
    }
}
