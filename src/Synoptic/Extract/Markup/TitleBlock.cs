using Synoptic.Extract.Metadata;
using Synoptic.Model;

namespace Synoptic.Extract.Markup;

/// <summary>Writes the block of a title that no heading shows in the same words: from the metadata's place in the source.</summary>
internal static class TitleBlock
{
    private const int LongestTag = 20_000;

    /// <summary>The block, or null when the title stands nowhere in the source to the letter.</summary>
    public static Block? Write(PageDocument document, PageFacts facts, string title, string source)
    {
        foreach (IReadOnlyList<PageText> parts in Places(document, facts, source))
        {
            if (new SourceMap(source).Block(BlockKind.Title, [parts]) is { } whole && Stands(whole, source) && whole.Text.IndexOf(title, StringComparison.Ordinal) is >= 0 and int start)
            {
                return Slice(whole, start, title);
            }
        }

        int found = source.IndexOf(title, StringComparison.Ordinal);
        return found < 0 ? null : Block.Verbatim(BlockKind.Title, source, new TextSpan(found, found + title.Length));
    }

    // A broken tag may hold the attribute elsewhere than where it was looked for.
    private static bool Stands(Block block, string source) => block.Runs.All(r => r.Length != r.SourceLength
        || (r.Source + r.SourceLength <= source.Length && (r.Length == 1 || block.Text.AsSpan(r.Text, r.Length).SequenceEqual(source.AsSpan(r.Source, r.SourceLength)))));

    private static IEnumerable<IReadOnlyList<PageText>> Places(PageDocument document, PageFacts facts, string source)
    {
        foreach (PageElement meta in facts.TitleMetas)
        {
            if (Content(meta, source) is { } start)
            {
                yield return [new PageText(document, meta["content"]!, start, 0)];
            }
        }

        if (facts.TitleElement is { } element)
        {
            yield return [.. element.Children.OfType<PageText>()];
        }
    }

    // Where the value of the content attribute starts.
    private static int? Content(PageElement meta, string source)
    {
        if (meta.Source < 0 || meta["content"] is not { Length: > 0 })
        {
            return null;
        }

        int limit = Math.Min(source.Length, meta.Source + LongestTag);
        int at = source.IndexOf("content", meta.Source, limit - meta.Source, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        for (at += "content".Length; at < limit && (char.IsWhiteSpace(source[at]) || source[at] == '='); at++)
        {
        }

        return at < limit && source[at] is '"' or '\'' ? at + 1 : at;
    }

    private static Block Slice(Block whole, int start, string text)
    {
        TextSpan local = new(start, start + text.Length);
        List<TextRun> runs = [];
        foreach (TextRun run in whole.Runs)
        {
            int from = Math.Max(run.Text, local.Start), to = Math.Min(run.Text + run.Length, local.End);
            if (to > from)
            {
                runs.Add(run.Length == run.SourceLength
                    ? new TextRun(from - start, run.Source + from - run.Text, to - from, to - from)
                    : run with { Text = run.Text - start });
            }
        }

        return new Block(BlockKind.Title, text, whole.Locate(local), runs);
    }
}
