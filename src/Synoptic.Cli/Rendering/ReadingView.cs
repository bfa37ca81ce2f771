using System.Globalization;
using Spectre.Console;
using Synoptic.Model;

namespace Synoptic.Cli.Rendering;

/// <summary>Shows one article: its text with the findings marked, then each finding with its value and its place in the source.</summary>
internal sealed class ReadingView(IAnsiConsole console, Comparison read, bool explain, bool plain)
{
    private readonly Dictionary<string, Entity> _entities = read.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);

    /// <summary>Prints every article that was read.</summary>
    public void Print()
    {
        foreach (Reading reading in read.Readings)
        {
            Head(reading.Article);
            for (int i = 0; i < reading.Article.Blocks.Count; i++)
            {
                Hanging(Lower(reading.Article.Blocks[i].Kind.ToString()), MarkedText.Of(reading, i, plain));
            }

            Names(reading);
            Table("Times", ["words", "value", "type", "basis", "at"], reading.Times, t =>
                [t.Evidence.Text, t.Value ?? t.Partial ?? "", Lower(t.Type.ToString()), Lower(t.Basis.ToString()), Place(t.Evidence)]);
            Table("Quotes", ["words", "speaker", "cue", "at"], reading.Quotations, q =>
                [q.Evidence.Text, q.Speaker?.Text ?? "", q.Cue?.Text ?? "", Place(q.Evidence)]);
            Table("Sources", ["name", "kind", "cue", "cites", "at"], reading.Attributions, a =>
                [a.Name, Lower(a.Kind.ToString()), a.Cue?.Text ?? (a.IsCredit ? "(credit)" : ""), a.Cites is { } cited ? reading.Attributions[cited].Name : "", Place(a.Evidence)]);
            if (explain)
            {
                Table("Removed", ["reason", "words", "at"], reading.Article.Removed, r => [Lower(r.Reason.ToString()), r.Text, Place(r.Span)]);
            }
        }
    }

    private void Head(Article article)
    {
        List<string> parts = [article.Language, article.Outlet?.Value ?? Path.GetFileName(article.Input)];
        parts.AddRange(article.Byline.Select(b => b.Value));
        parts.Add(article.Published is { } published ? $"{published.Value} ({Lower(published.Basis.ToString())})" : "no date given");
        if (article.Paywalled)
        {
            parts.Add("only a stub was free to read");
        }

        parts.AddRange(article.Notes);
        console.MarkupLine(string.Join(" [grey]·[/] ", parts.Select(Text)));
        if (!plain)
        {
            console.MarkupLine(string.Join("  ", MarkedText.Kinds.Values.Select(k => $"[{k.Style}]{k.Word}[/]")));
        }

        console.WriteLine();
    }

    private void Names(Reading reading) => Table(
        "Names",
        ["name", "type", "words in the text", "role", "times", "first at"],
        reading.Mentions.Where(m => m.Entity is not null).GroupBy(m => m.Entity!, StringComparer.Ordinal),
        g =>
        [
            _entities.TryGetValue(g.Key, out Entity? entity) ? EntityName.Of(entity) : g.Key,
            entity?.Type.ToString() ?? "",
            string.Join(", ", g.Select(m => m.Evidence.Text).Distinct(StringComparer.Ordinal)),
            string.Join(", ", g.Select(m => m.Role).OfType<string>().Distinct(StringComparer.Ordinal)),
            g.Count().ToString(CultureInfo.InvariantCulture),
            Place(g.First().Evidence),
        ]);

    private void Table<T>(string heading, string[] columns, IEnumerable<T> rows, Func<T, string[]> cells)
    {
        T[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        console.WriteLine();
        console.MarkupLine($"[bold]{heading}[/] [grey]{all.Length}[/]");
        Table table = new() { Border = TableBorder.Minimal, BorderStyle = Style.Parse("grey") };
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn($"[grey]{column}[/]"));
        }

        foreach (T row in all)
        {
            table.AddRow([.. cells(row).Select(c => new Markup(Text(c)))]);
        }

        console.Write(table);
    }

    private void Hanging(string label, string markup)
    {
        Grid grid = new();
        grid.AddColumn(new GridColumn { Width = 12, NoWrap = true, Padding = new Padding(0, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 1) });
        grid.AddRow(new Markup($"[grey]{label}[/]"), new Markup(markup));
        console.Write(grid);
    }

    private static string Place(Evidence evidence) => Place(evidence.Source);

    private static string Place(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}");

    private static string Text(string text) => Markup.Escape(Printable.Line(text));

    private static string Lower(string name) => name.ToLowerInvariant();
}
