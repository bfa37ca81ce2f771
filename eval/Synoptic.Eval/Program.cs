using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Synoptic.Eval;

/// <summary>The evaluation: one command a stage.</summary>
internal static class Program
{
    /// <summary>All stages, in the order of the pipeline.</summary>
    internal static IReadOnlyList<IStage> Stages { get; } =
    [
        new Stages.Seeds.SeedsStage(),
        new Stages.Extraction.ExtractionStage(),
        new Stages.Warc.WarcStage(),
        new Stages.Feeds.FeedsStage(),
        new Stages.Residue.ResidueStage(),
        new Stages.Language.LanguageStage(),
        new Stages.Names.NamesStage(),
        new Stages.Vectors.VectorsStage(),
        new Stages.Events.EventsStage(),
        new Stages.Times.TimesStage(),
        new Stages.Quotes.QuotesStage(),
    ];

    private static int Main(string[] args)
    {
        Argument<string> stage = new("stage") { Description = "One of: " + string.Join(", ", Stages.Select(s => s.Name)) };
        Option<DirectoryInfo> folder = new("--data") { Description = "Folder laid out as the evaluation data is; ../shared/eval when not given" };
        Option<bool> json = new("--json") { Description = "Print one JSON object and nothing else" };
        Option<bool> quick = new("--quick") { Description = "Measure on a smaller, fixed sample of each set" };
        RootCommand root = new("Measures each stage of Synoptic on data with gold answers.") { stage, folder, json, quick };
        root.Add(Hostile.FuzzCommand.Create());
        root.SetAction(parsed =>
        {
            IStage? chosen = Stages.FirstOrDefault(s => s.Name == parsed.GetValue(stage));
            if (chosen is null)
            {
                Console.Error.WriteLine($"synoptic-eval: no stage '{parsed.GetValue(stage)}'. {stage.Description}.");
                return 2;
            }

            EvalData data = new(parsed.GetValue(folder)?.FullName ?? Path.Combine("..", "shared", "eval"));
            if (!Directory.Exists(data.Root))
            {
                Console.Error.WriteLine($"synoptic-eval: no folder '{data.Root}'.");
                return 1;
            }

            StageReport report = chosen.Run(data, parsed.GetValue(quick));
            Print(chosen, data, report, parsed.GetValue(json));
            return 0;
        });
        return root.Parse(args).Invoke();
    }

    private static void Print(IStage stage, EvalData data, StageReport report, bool json)
    {
        if (json)
        {
            using Utf8JsonWriter writer = new(Console.OpenStandardOutput());
            writer.WriteStartObject();
            writer.WriteString("stage", stage.Name);
            writer.WriteString("data", data.Hash());
            writer.WriteStartObject("figures");
            foreach ((string name, double value) in report.Figures)
            {
                writer.WriteNumber(name, Math.Round(value, 4));
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
            return;
        }

        foreach ((string name, double value) in report.Figures)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-48} {value,8:0.0000}"));
        }

        foreach (string line in report.Worst)
        {
            Console.WriteLine(line);
        }
    }
}
