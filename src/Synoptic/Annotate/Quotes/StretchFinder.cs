using Synoptic.Annotate.Reporting;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Annotate.Quotes;

/// <summary>Finds the marked stretches of an article, those that run on over paragraphs included.</summary>
internal static class StretchFinder
{
    private const int MaxStray = 4;
    private const int MaxNameWords = 3;

    /// <summary>The stretches of each block, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<QuotedStretch>> Find(IReadOnlyList<BlockText> blocks, LanguagePack pack)
    {
        IReadOnlyList<MarkedSpan>[] spans = new IReadOnlyList<MarkedSpan>[blocks.Count];
        char? running = null;
        for (int i = 0; i < blocks.Count; i++)
        {
            bool prose = blocks[i].Block.Kind is BlockKind.Paragraph or BlockKind.List or BlockKind.Quote;
            spans[i] = Pair(blocks, i, pack, prose ? running : null, out running);
            running = prose ? running : null;
        }

        return [.. blocks.Select((b, i) => Stretches(b, spans[i]))];
    }

    /// <summary>Pairs a block; a mark that nothing closes, here or in the next block, is taken for a stray one and passed over.</summary>
    private static IReadOnlyList<MarkedSpan> Pair(IReadOnlyList<BlockText> blocks, int index, LanguagePack pack, char? running, out char? open)
    {
        string text = blocks[index].Text;
        IReadOnlyList<MarkedSpan> spans = MarkPairing.Pair(text, pack, running, out open);
        for (int stray = 0; open is not null && stray < MaxStray; stray++)
        {
            bool prose = index + 1 < blocks.Count && blocks[index + 1].Block.Kind is BlockKind.Paragraph or BlockKind.List or BlockKind.Quote;
            if (prose && MarkPairing.Pair(blocks[index + 1].Text, pack, open, out _) is [{ Continues: true }, ..])
            {
                return spans;
            }

            int at = spans[^1].Outer.Start;
            text = string.Concat(text.AsSpan(0, at), " ", text.AsSpan(at + 1));
            spans = MarkPairing.Pair(text, pack, null, out open);
        }

        return open is null ? spans : [.. spans.SkipLast(1)];
    }

    private static List<QuotedStretch> Stretches(BlockText text, IReadOnlyList<MarkedSpan> spans)
    {
        List<QuotedStretch> found = [];
        if (spans.Count == 0)
        {
            found.AddRange(DashDialogue.Split(text).Select(d => new QuotedStretch(text, d.Span, d.Clause) { Ceiling = text.Text.Length }));
            return found;
        }

        for (int i = 0; i < spans.Count; i++)
        {
            foreach ((MarkedSpan span, TextSpan? clause) in InsertedClauses.Split(text, spans[i]))
            {
                found.Add(new QuotedStretch(text, span, clause)
                {
                    Floor = spans.Take(i).LastOrDefault(s => !IsShort(text, s))?.Outer.End ?? 0,
                    Ceiling = spans.Skip(i + 1).FirstOrDefault(s => !IsShort(text, s))?.Outer.Start ?? text.Text.Length,
                });
            }
        }

        return found;
    }

    /// <summary>Whether a stretch is more likely a name than speech, so that a reporting clause may hold it.</summary>
    private static bool IsShort(BlockText text, MarkedSpan span) =>
        text.WordAt(span.Inner.End) - text.WordAt(span.Inner.Start) <= MaxNameWords && !char.IsPunctuation(text.Text[span.Inner.End - 1]);
}
