using System.Buffers.Binary;
using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Synoptic.Eval;
using Synoptic.Eval.Metrics;
using Synoptic.Eval.Stages.Extraction;
using Synoptic.Extract.Markup;

namespace Synoptic.Train.Extraction;

/// <summary>Trains the model that decides which segments of a page belong to the article.</summary>
internal static class TrainExtraction
{
    private const int Folds = 5;
    private static readonly string[] Sets = ["scrapinghub", "publishers", "wcxb-articles"];

    /// <summary>The command.</summary>
    public static Command Command()
    {
        Option<DirectoryInfo> data = new("--data") { Description = "Folder with extraction/; ../shared/eval when not given" };
        Option<FileInfo> output = new("--output") { Description = "The model; models/extraction.bin when not given" };
        Option<bool> all = new("--all") { Description = "Train on all sites, not on the training half" };
        Option<int> trees = new("--trees") { DefaultValueFactory = _ => 120 };
        Option<int> depth = new("--depth") { DefaultValueFactory = _ => 5 };
        Command command = new("extraction", "The model of article bodies (models/extraction.bin)") { data, output, all, trees, depth };
        command.SetAction(parsed =>
        {
            EvalData pages = new(parsed.GetValue(data)?.FullName ?? Path.Combine("..", "shared", "eval"));
            string path = parsed.GetValue(output)?.FullName ?? Path.Combine("models", "extraction.bin");
            SegmentModel model = Run(pages, parsed.GetValue(all), parsed.GetValue(trees), parsed.GetValue(depth));
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using BinaryWriter writer = new(File.Create(path));
            model.Write(writer);
        });
        return command;
    }

    private static SegmentModel Run(EvalData data, bool all, int trees, int depth)
    {
        List<TrainingPage> pages = [.. Sets.SelectMany(s => GoldPage.Read(data, s, quick: false).Where(g => g.Body is not null).Select(g => TrainingPage.Of(s, g)))];
        List<TrainingPage> check = [.. pages.Where(p => !all && Bucket(p.Site, 2) == 0)];
        List<TrainingPage> train = [.. pages.Except(check)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{train.Count} pages, {train.Sum(p => p.Labels.Length)} segments to train on, {check.Count} pages to check"));
        Report("best possible", train, (p, i) => p.Labels[i]);

        TreeTrainer trainer = new(trees, depth, 0.12f, 1);
        Dictionary<TrainingPage, float[]> first = Crossed(train, p => p.Features, SegmentFeatures.Count, trainer);
        Report("first reading, crossed", train, (p, i) => first[p][i] > 0.5f);
        Dictionary<TrainingPage, float[]> context = train.ToDictionary(p => p, p => ContextFeatures.Of(p.Page, p.Features, first[p]));
        Dictionary<TrainingPage, float[]> second = Crossed(train, p => context[p], ContextFeatures.Count, trainer);
        float threshold = 0.5f;
        double best = 0;
        for (float t = 0.3f; t < 0.66f; t += 0.05f)
        {
            double f1 = Report(string.Create(CultureInfo.InvariantCulture, $"second reading, crossed, above {t:0.00}"), train, (p, i) => second[p][i] > t);
            (best, threshold) = f1 > best ? (f1, t) : (best, threshold);
        }

        BoostedTrees one = Fit(train, p => p.Features, SegmentFeatures.Count, trainer);
        BoostedTrees two = Fit(train, p => context[p], ContextFeatures.Count, trainer);
        SegmentModel model = new(one, two, threshold);
        if (check.Count > 0)
        {
            Dictionary<TrainingPage, float[]> seen = check.ToDictionary(p => p, p =>
            {
                float[] p1 = SegmentModel.Probabilities(one, p.Features, SegmentFeatures.Count);
                return SegmentModel.Probabilities(two, ContextFeatures.Of(p.Page, p.Features, p1), ContextFeatures.Count);
            });
            Report("check half", check, (p, i) => seen[p][i] > threshold);
        }

        return model;
    }

    // A stable hash, so that a site stays on its side when pages come or go.
    private static int Bucket(string site, int buckets) =>
        (int)(BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(site))) % (ulong)buckets);

    private static Dictionary<TrainingPage, float[]> Crossed(List<TrainingPage> pages, Func<TrainingPage, float[]> features, int width, TreeTrainer trainer)
    {
        Dictionary<TrainingPage, float[]> result = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            List<TrainingPage> held = [.. pages.Where(p => Bucket(p.Site + "/", Folds) == fold)];
            BoostedTrees model = Fit([.. pages.Except(held)], features, width, trainer);
            foreach (TrainingPage page in held)
            {
                result[page] = SegmentModel.Probabilities(model, features(page), width);
            }
        }

        return result;
    }

    private static BoostedTrees Fit(List<TrainingPage> pages, Func<TrainingPage, float[]> features, int width, TreeTrainer trainer) =>
        trainer.Train([.. pages.SelectMany(features)], width, [.. pages.SelectMany(p => p.Labels)], [.. pages.SelectMany(p => p.Weights)]);

    private static double Report(string what, List<TrainingPage> pages, Func<TrainingPage, int, bool> keep)
    {
        StringBuilder line = new();
        double sum = 0;
        foreach (IGrouping<string, TrainingPage> set in pages.GroupBy(p => p.Set))
        {
            ShingleScore figures = new();
            foreach (TrainingPage page in set)
            {
                figures.Add(page.Gold.Body ?? "", page.Kept(i => keep(page, i)));
            }

            line.Append(CultureInfo.InvariantCulture, $"  {set.Key} {figures.F1:0.0000} (p {figures.Precision:0.000} r {figures.Recall:0.000})");
            sum += figures.F1;
        }

        Console.WriteLine($"{what,-36}{line}");
        return sum;
    }
}
