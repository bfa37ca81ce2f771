using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Desk.Taking;

/// <summary>What one text of an article has that another has not: blocks first, then the words of changed blocks.</summary>
internal static class RevisionDiff
{
    // Beyond these sizes a diff costs more than it tells: the text is then shown as replaced.
    private const int MostBlocks = 4000, MostWords = 6000;
    private const char Between = '\u001E';

    /// <summary>The changed blocks, in reading order.</summary>
    public static IReadOnlyList<BlockChange> Of(Article before, Article after)
    {
        if (before.Blocks.Count > MostBlocks || after.Blocks.Count > MostBlocks)
        {
            return [Whole(BlockKind.Paragraph, string.Join('\n', before.Blocks.Select(b => b.Text)), string.Join('\n', after.Blocks.Select(b => b.Text)))];
        }

        DiffResult diff = Differ.Instance.CreateDiffs(Join(before), Join(after), ignoreWhiteSpace: false, ignoreCase: false, new CustomFunctionChunker(t => t.Split(Between)));
        List<BlockChange> changes = [];
        foreach (DiffBlock block in diff.DiffBlocks)
        {
            for (int i = 0; i < Math.Max(block.DeleteCountA, block.InsertCountB); i++)
            {
                Block? old = i < block.DeleteCountA ? before.Blocks[block.DeleteStartA + i] : null;
                Block? now = i < block.InsertCountB ? after.Blocks[block.InsertStartB + i] : null;
                changes.Add(old is not null && now is not null ? Words(old, now) : Whole((old ?? now)!.Kind, old?.Text, now?.Text));
            }
        }

        return changes;
    }

    private static string Join(Article article) =>
        string.Join(Between, article.Blocks.Select(b => b.Kind.ToString() + ':' + b.Text.Replace(Between, ' ')));

    private static BlockChange Words(Block before, Block after)
    {
        DiffResult diff = Differ.Instance.CreateDiffs(before.Text, after.Text, ignoreWhiteSpace: false, ignoreCase: false, new CustomFunctionChunker(Pieces));
        if (diff.PiecesOld.Count > MostWords || diff.PiecesNew.Count > MostWords || diff.PiecesOld.Count == 0)
        {
            return Whole(after.Kind, before.Text, after.Text);
        }

        List<TextPiece> pieces = [];
        int kept = 0;
        foreach (DiffBlock block in diff.DiffBlocks)
        {
            Add(pieces, TextPieceKind.Kept, diff.PiecesNew, kept, block.InsertStartB - kept);
            Add(pieces, TextPieceKind.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(pieces, TextPieceKind.Added, diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            kept = block.InsertStartB + block.InsertCountB;
        }

        Add(pieces, TextPieceKind.Kept, diff.PiecesNew, kept, diff.PiecesNew.Count - kept);
        return new BlockChange(Name(after.Kind), pieces);
    }

    private static void Add(List<TextPiece> pieces, TextPieceKind kind, IReadOnlyList<string> words, int start, int count)
    {
        if (count > 0)
        {
            pieces.Add(new TextPiece(kind, string.Concat(words.Skip(start).Take(count))));
        }
    }

    private static BlockChange Whole(BlockKind kind, string? before, string? after)
    {
        List<TextPiece> pieces = [];
        if (before is not null)
        {
            pieces.Add(new TextPiece(TextPieceKind.Removed, before));
        }

        if (after is not null)
        {
            pieces.Add(new TextPiece(TextPieceKind.Added, after));
        }

        return new BlockChange(Name(kind), pieces);
    }

    private static string Name(BlockKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    // A word with the white space after it; where words are not parted by spaces, each character.
    private static string[] Pieces(string text)
    {
        List<string> pieces = [];
        int start = 0;
        for (int i = 0; i < text.Length && pieces.Count <= MostWords; i++)
        {
            bool alone = text[i] is >= '\u3040' and <= '\u9FFF' or >= '\u0E00' and <= '\u0EFF';
            if (alone || char.IsWhiteSpace(text[i]) && (i + 1 == text.Length || !char.IsWhiteSpace(text[i + 1])))
            {
                pieces.Add(text[start..(i + 1)]);
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            pieces.Add(text[start..]);
        }

        return [.. pieces];
    }
}
