using System.Text;
using Spectre.Console;
using Synoptic.Model;

namespace Synoptic.Cli.Rendering;

/// <summary>
/// A block's text with its findings marked: by colour and style on a terminal, by brackets with the kind's word where there is
/// none (<c>[person Khalifa Haftar]</c>). Findings may lie inside one another.
/// </summary>
internal static class MarkedText
{
    /// <summary>The style of each kind, with the word that stands for it.</summary>
    public static IReadOnlyDictionary<MarkKind, (string Word, string Style)> Kinds { get; } = new SortedDictionary<MarkKind, (string, string)>
    {
        [MarkKind.Person] = ("person", "bold deepskyblue1"),
        [MarkKind.Organisation] = ("organisation", "bold mediumpurple1"),
        [MarkKind.Place] = ("place", "bold green"),
        [MarkKind.Other] = ("name", "bold teal"),
        [MarkKind.Time] = ("time", "darkorange"),
        [MarkKind.Source] = ("source", "underline"),
        [MarkKind.Quote] = ("quote", "italic"),
    };

    /// <summary>The block as markup of the console library.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="block">Index of the block.</param>
    /// <param name="plain">True for brackets instead of styles.</param>
    public static string Of(Reading reading, int block, bool plain)
    {
        string text = reading.Article.Blocks[block].Text;
        List<(TextSpan Span, MarkKind Kind)> marks = [.. Marks(reading, block).Distinct().OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End).ThenByDescending(m => m.Kind)];
        return plain ? Brackets(text, marks) : Styles(text, marks);
    }

    private static IEnumerable<(TextSpan Span, MarkKind Kind)> Marks(Reading reading, int block) =>
    [
        .. reading.Mentions.Where(m => m.Evidence.Block == block).Select(m => (m.Evidence.Local, KindOf(m.Type))),
        .. reading.Times.Where(t => t.Evidence.Block == block).Select(t => (t.Evidence.Local, MarkKind.Time)),
        .. reading.Quotations.Where(q => q.Evidence.Block == block).Select(q => (q.Evidence.Local, MarkKind.Quote)),
        .. reading.Attributions.Where(a => a.Evidence.Block == block).Select(a => (a.Evidence.Local, MarkKind.Source)),
    ];

    private static MarkKind KindOf(EntityType type) => type switch
    {
        EntityType.PER => MarkKind.Person,
        EntityType.ORG => MarkKind.Organisation,
        EntityType.GPE or EntityType.LOC => MarkKind.Place,
        _ => MarkKind.Other,
    };

    // Every stretch between two borders wears the styles of all marks that cover it.
    private static string Styles(string text, List<(TextSpan Span, MarkKind Kind)> marks)
    {
        int[] borders = [.. marks.SelectMany(m => new[] { m.Span.Start, m.Span.End }).Append(0).Append(text.Length).Distinct().Order()];
        StringBuilder output = new();
        for (int i = 0; i + 1 < borders.Length; i++)
        {
            TextSpan piece = new(borders[i], borders[i + 1]);
            string words = Markup.Escape(Printable.Piece(piece.Of(text)));
            // A colour of a later kind would hide an earlier one: a name inside a source keeps the name's.
            string[] styles = [.. marks.Where(m => m.Span.Contains(piece)).Select(m => m.Kind).Distinct().Order().Select(k => Kinds[k].Style)];
            output.Append(styles.Length == 0 ? words : $"[{Merge(styles)}]{words}[/]");
        }

        return output.ToString();
    }

    private static string Merge(string[] styles)
    {
        string[] words = [.. styles.SelectMany(s => s.Split(' ')).Distinct()];
        string? colour = words.FirstOrDefault(w => w is not ("bold" or "italic" or "underline"));
        return string.Join(' ', words.Where(w => w is "bold" or "italic" or "underline").Append(colour).OfType<string>());
    }

    private static string Brackets(string text, List<(TextSpan Span, MarkKind Kind)> marks)
    {
        StringBuilder output = new();
        Stack<int> open = [];
        int at = 0;
        foreach ((TextSpan span, MarkKind kind) in marks)
        {
            while (open.Count > 0 && open.Peek() <= span.Start)
            {
                Close(open.Pop());
            }

            // Marks that cross cannot be nested: the second is left out here and stands in the tables below.
            if (open.Count > 0 && open.Peek() < span.End)
            {
                continue;
            }

            Copy(span.Start);
            output.Append('[').Append(Kinds[kind].Word).Append(' ');
            open.Push(span.End);
        }

        while (open.Count > 0)
        {
            Close(open.Pop());
        }

        Copy(text.Length);
        return Markup.Escape(output.ToString());

        void Copy(int to)
        {
            output.Append(Printable.Piece(text[at..to]));
            at = to;
        }

        void Close(int end)
        {
            Copy(end);
            output.Append(']');
        }
    }
}
