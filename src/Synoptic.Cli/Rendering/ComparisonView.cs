using System.Globalization;
using Spectre.Console;
using Synoptic.Model;

namespace Synoptic.Cli.Rendering;

/// <summary>Shows a comparison on a terminal or in a pipe: events, who tells of them, and their claims in three groups.</summary>
internal sealed class ComparisonView
{
    private readonly IAnsiConsole _console;
    private readonly Comparison _comparison;
    private readonly bool _explain;
    private readonly Dictionary<string, Reading> _readings;
    private readonly Dictionary<string, Entity> _entities;

    /// <summary>Prepares the view.</summary>
    public ComparisonView(IAnsiConsole console, Comparison comparison, bool explain)
    {
        _console = console;
        _comparison = comparison;
        _explain = explain;
        _readings = comparison.Readings.ToDictionary(r => r.Article.Id, StringComparer.Ordinal);
        _entities = comparison.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    /// <summary>Prints everything.</summary>
    public void Print()
    {
        Line(string.Create(CultureInfo.InvariantCulture,
            $"{Count(_comparison.Readings.Count, "article")}, {Count(_comparison.Events.Count, "event")}"));
        for (int i = 0; i < _comparison.Events.Count; i++)
        {
            PrintEvent(_comparison.Events[i], i + 1);
        }

        if (_explain)
        {
            new ExplanationView(_console, _comparison, _readings).Print();
        }
    }

    private void PrintEvent(EventComparison e, int number)
    {
        _console.WriteLine();
        _console.Write(new Rule(Bold(string.Create(CultureInfo.InvariantCulture, $"Event {number}"))) { Justification = Justify.Left, Style = Style.Parse("grey"), Border = BoxBorder.Square });
        foreach ((string language, string title) in e.Titles)
        {
            Hanging(language, Bold(Text(title)));
        }

        _console.WriteLine();
        Hanging("when", e.Date is { } date ? Text(date.Value) + Dim(" · " + Text(Name(date.Basis))) : Dim("no report says"));
        Hanging("where", e.Places.Count > 0 ? Text(string.Join(", ", e.Places.Select(NameOf))) : Dim("unsure"));
        Hanging("who", e.People.Count > 0 ? Text(string.Join(", ", e.People.Select(NameOf))) : Dim("nobody named"));
        foreach (string id in e.Event.Articles)
        {
            PrintArticle(_readings[id].Article);
        }

        Group(e, Verdict.Conflict, "CONFLICT", "red");
        Group(e, Verdict.Agreed, "AGREED", "green");
        Group(e, Verdict.OnlyHere, "ONLY HERE", "yellow");
    }

    private void PrintArticle(Article article)
    {
        List<string> parts = [article.Outlet?.Value ?? Path.GetFileName(article.Input)];
        if (article.Published is { } published)
        {
            parts.Add(published.Basis == Basis.Stated ? published.Value[..Math.Min(10, published.Value.Length)] : $"{published.Value} ({Name(published.Basis)})");
        }

        ArticleCopy? copy = _comparison.Copies.FirstOrDefault(c => c.Article == article.Id);
        if (copy is not null && _readings.TryGetValue(copy.Of, out Reading? original))
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"copy of {Outlet(original.Article)} ({copy.Overlap:P0} of its text)"));
        }

        if (article.Paywalled)
        {
            parts.Add("only a stub was free to read");
        }

        Hanging(article.Language, Text(string.Join(" · ", parts)) + (article.Outlet is null ? "" : Dim(" · " + Text(Path.GetFileName(article.Input)))));
    }

    private void Group(EventComparison e, Verdict verdict, string heading, string colour)
    {
        Claim[] claims = [.. e.Claims.Where(c => c.Verdict == verdict)];
        if (claims.Length == 0)
        {
            return;
        }

        _console.WriteLine();
        _console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"[bold {colour}]{heading}[/] [grey]{claims.Length}[/]"));
        foreach (Claim claim in claims)
        {
            PrintClaim(claim, colour);
        }
    }

    private void PrintClaim(Claim claim, string colour)
    {
        string about = claim.Verdict switch
        {
            Verdict.Conflict => $"{claim.Conflict!.Kind.ToString().ToLowerInvariant()}: {string.Join(" against ", claim.Conflict.Values.Select(v => $"{v.Value} ({_readings[v.Article].Article.Language})"))}",
            Verdict.Agreed => string.Create(CultureInfo.InvariantCulture, $"{Count(claim.Statements.Select(s => s.Article).Distinct().Count(), "report")}, {Count(claim.Origins, "origin")}"),
            _ => "",
        };
        if (about.Length > 0)
        {
            _console.MarkupLine($"  [{colour}]{claim.Id}[/] {Dim(Text(about))}");
        }

        foreach (ClaimStatement statement in claim.Statements)
        {
            Article article = _readings[statement.Article].Article;
            string laid = statement.AttributedTo.Count > 0 ? Dim(" ← " + Text(string.Join("; ", statement.AttributedTo))) : "";
            Hanging(article.Language, Text(statement.Evidence.Text) + laid, indent: 4, note: Outlet(article));
        }

        if (claim.Verdict != Verdict.OnlyHere)
        {
            _console.WriteLine();
        }
    }

    /// <summary>A label in a column of its own and text that wraps beside it.</summary>
    private void Hanging(string label, string markup, int indent = 2, string? note = null)
    {
        Grid grid = new();
        grid.AddColumn(new GridColumn { Width = 6, NoWrap = true, Padding = new Padding(indent, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        grid.AddRow(new Markup(Dim(Text(label))), new Markup(note is null ? markup : $"{Dim(Text(note) + ":")} {markup}"));
        _console.Write(grid);
    }

    private void Line(string text) => _console.MarkupLine(Text(text));

    private string NameOf(string entity) => _entities.TryGetValue(entity, out Entity? found) ? EntityName.Of(found) : entity;

    private static string Outlet(Article article) => article.Outlet?.Value ?? Path.GetFileName(article.Input);

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static string Name(Basis basis) => basis.ToString().ToLowerInvariant();

    private static string Text(string text) => Markup.Escape(Printable.Line(text));

    private static string Bold(string markup) => $"[bold]{markup}[/]";

    private static string Dim(string markup) => $"[grey]{markup}[/]";
}
