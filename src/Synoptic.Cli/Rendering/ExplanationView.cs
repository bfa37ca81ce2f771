using System.Globalization;
using Spectre.Console;
using Synoptic.Model;

namespace Synoptic.Cli.Rendering;

/// <summary>Shows why articles were grouped or kept apart, and what was removed from each.</summary>
internal sealed class ExplanationView(IAnsiConsole console, Comparison comparison, IReadOnlyDictionary<string, Reading> readings)
{
    /// <summary>Prints it.</summary>
    public void Print()
    {
        console.WriteLine();
        console.Write(new Rule("[bold]Why[/]") { Justification = Justify.Left, Style = Style.Parse("grey"), Border = BoxBorder.Square });
        foreach (PairDecision decision in comparison.Decisions)
        {
            console.MarkupLine(string.Create(CultureInfo.InvariantCulture,
                $"{(decision.Same ? "[green]same event[/]" : "[red]kept apart[/]")} {decision.Score:0.00}  {Name(decision.First)} [grey]and[/] {Name(decision.Second)}"));
            foreach (Signal signal in decision.Signals)
            {
                console.MarkupLine(string.Create(CultureInfo.InvariantCulture,
                    $"    {signal.Weight,7:+0.00;-0.00;0.00}  {Markup.Escape(Printable.Line(signal.Name))}  [grey]{Markup.Escape(Printable.Line(signal.Detail))}[/]"));
            }
        }

        foreach (Article article in comparison.Readings.Select(r => r.Article).Where(a => a.Removed.Count > 0))
        {
            console.MarkupLine($"[bold]removed[/] from {Name(article.Id)}");
            foreach (IGrouping<RemovalReason, Removed> group in article.Removed.GroupBy(r => r.Reason).OrderBy(g => g.Key))
            {
                string words = string.Join(" | ", group.Select(r => Short(Printable.Line(r.Text))).Where(t => t.Length > 0));
                console.MarkupLine($"    {group.Key.ToString().ToLowerInvariant(),-14} [grey]{Markup.Escape(words)}[/]");
            }
        }
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "...";

    private string Name(string article) => readings.TryGetValue(article, out Reading? reading)
        ? Markup.Escape(Printable.Line(Path.GetFileName(reading.Article.Input)))
        : article;
}
