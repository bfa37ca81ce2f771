using Synoptic.Model;

namespace Synoptic.Tests.Annotate.Reporting;

/// <summary>Articles made of lines of text.</summary>
internal static class Articles
{
    /// <summary>An article with a paragraph a line.</summary>
    public static Article Of(string language, string text, BlockKind kind = BlockKind.Paragraph)
    {
        List<Block> blocks = [];
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            blocks.Add(Block.Verbatim(kind, text, new TextSpan(start, start + line.Length)));
            start += line.Length + 1;
        }

        return new Article { Id = "test", Input = "test", Source = text, Language = language, Blocks = blocks };
    }
}
