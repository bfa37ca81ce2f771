using Synoptic.Extract.Metadata;
using Synoptic.Model;

namespace Synoptic.Extract.Markup;

/// <summary>
/// The body of a page that shows none before its scripts have run: from its structured data (<c>articleBody</c>), else from the data
/// that a framework renders it from. A fallback alone, since such data are often cut short or hold other articles.
/// </summary>
internal static class DataBody
{
    /// <summary>What an article's notes say where its text is that of such data.</summary>
    public const string Note = "the page shows no text of its own: the text is that of its data";

    private const int LeastWords = 50, LeastInOne = 80, LeastWordsOfPiece = 8;
    private const string Body = "articleBody";

    // What content systems call a paragraph of a text that they keep in pieces.
    private static readonly string[] Pieces = ["text", "content", "value", "html", "body", "paragraph", "p", "markup"];

    /// <summary>The blocks of the body and where they were found ("json-ld", "script"), or null.</summary>
    public static (List<Block> Blocks, string From)? Read(PageFacts facts, string source)
    {
        List<DataString> stated = [], other = [];
        foreach ((PageText text, bool linked) in facts.DataTexts)
        {
            int start = text.Source + text.Skipped;
            int end = Math.Min(source.Length, start + text.Text.Length);
            foreach (DataString data in DataString.In(source, Math.Min(start, end), end))
            {
                (linked && data.Key == Body ? stated : other).Add(data);
            }
        }

        return Longest(stated, LeastWords) is { } body ? (Blocks(body, source), "json-ld")
            : (Longest(other, LeastInOne) is { } whole ? Blocks(whole, source) : InPieces(other, source)) is { Count: > 0 } blocks ? (blocks, "script") : null;
    }

    private static DataString? Longest(List<DataString> strings, int least)
    {
        DataString? longest = null;
        int most = least - 1;
        foreach (DataString data in strings)
        {
            TextShape shape = TextShape.Of(data.Text);
            if (shape.Words > most && IsProse(shape))
            {
                (longest, most) = (data, shape.Words);
            }
        }

        return longest;
    }

    private static List<Block> InPieces(List<DataString> strings, string source)
    {
        List<DataString> best = [];
        int most = LeastInOne - 1;
        foreach (string key in Pieces)
        {
            List<DataString> pieces = [.. strings
                .Where(s => s.Key.Equals(key, StringComparison.OrdinalIgnoreCase) && TextShape.Of(s.Text) is { Words: >= LeastWordsOfPiece } shape && IsProse(shape))
                .DistinctBy(s => s.Text, StringComparer.Ordinal)];
            int words = pieces.Sum(p => TextShape.Of(p.Text).Words);
            if (words > most)
            {
                (best, most) = (pieces, words);
            }
        }

        return [.. best.SelectMany(p => Blocks(p, source))];
    }

    // Sentences, not a list of names or a piece of program.
    private static bool IsProse(TextShape shape) => shape.Ends > 0 && shape.Ends * 60 > shape.Words && shape.Signs * 6 < shape.Words + (shape.Ends * 6)
        && shape.Letters > shape.Digits * 4;

    /// <summary>The paragraphs of a string that holds HTML or lines.</summary>
    private static List<Block> Blocks(DataString data, string source)
    {
        List<Block> blocks = [];
        bool marked = data.Text.Contains("<p", StringComparison.OrdinalIgnoreCase) || data.Text.Contains("<br", StringComparison.OrdinalIgnoreCase);
        int start = 0;
        foreach (string line in marked ? [data.Text] : data.Text.Split('\n'))
        {
            SourceMap map = new(line);
            foreach (PageSegment segment in PageSegmenter.Cut(PageParser.Parse(line, out _)).Segments)
            {
                if (!segment.Hidden && map.Block(SegmentKinds.Of(segment), [segment.Parts]) is { } block)
                {
                    blocks.Add(InSource(block, data.Places.AsSpan(start), source));
                }
            }

            start += line.Length + 1;
        }

        return blocks;
    }

    // From where the words stand in the string to where their writing stands in the page.
    private static Block InSource(Block block, ReadOnlySpan<int> places, string source)
    {
        List<TextRun> runs = [];
        foreach (TextRun run in block.Runs)
        {
            if (run.Length != run.SourceLength)
            {
                Add(runs, new TextRun(run.Text, places[run.Source], run.Length, places[run.Source + run.SourceLength] - places[run.Source]));
                continue;
            }

            for (int i = 0; i < run.Length; i++)
            {
                int at = places[run.Source + i];
                Add(runs, new TextRun(run.Text + i, at, 1, places[run.Source + i + 1] - at));
            }
        }

        TextSpan span = new(runs.Min(r => r.Source), Math.Min(source.Length, runs.Max(r => r.Source + r.SourceLength)));
        return new Block(block.Kind, block.Text, span, runs);
    }

    private static void Add(List<TextRun> runs, TextRun next)
    {
        if (runs.Count > 0 && runs[^1] is var last && last.Length == last.SourceLength && next.Length == next.SourceLength
            && last.Source + last.Length == next.Source && last.Text + last.Length == next.Text)
        {
            runs[^1] = last with { Length = last.Length + next.Length, SourceLength = last.SourceLength + next.SourceLength };
        }
        else
        {
            runs.Add(next);
        }
    }
}
