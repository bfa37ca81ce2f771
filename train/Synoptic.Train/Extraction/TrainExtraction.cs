using System.Buffers.Binary;
using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Synoptic.Eval;
using Synoptic.Eval.Metrics;
using Synoptic.Eval.Stages.Extraction;
using Synoptic.Extract.Markup;
using Synoptic.Extract.Residue;
using Synoptic.Train.Trees;

namespace Synoptic.Train.Extraction;

/// <summary>Trains the model that decides which segments of a page belong to the article.</summary>
internal static class TrainExtraction
{
    private const int Folds = 5, WorstPages = 60;
    private static readonly string[] Sets = ["scrapinghub", "publishers", "wcxb-articles", "daniel"];

    /// <summary>The command.</summary>
    public static Command Command()
    {
        Option<DirectoryInfo> data = new("--data") { Description = "Folder with extraction/; ../shared/eval when not given" };
        Option<FileInfo> output = new("--output") { Description = "The model; models/extraction.bin when not given" };
        Option<bool> folds = new("--folds") { Description = "Only measure on sites unseen in training, by five folds; write no model" };
        Option<int> trees = new("--trees") { Description = "Trees of each reading", DefaultValueFactory = _ => 100 };
        Option<int> leaves = new("--leaves") { Description = "Most leaves a tree", DefaultValueFactory = _ => 14 };
        Option<int> bags = new("--bags") { Description = "Ensembles that each reading is the mean of", DefaultValueFactory = _ => 3 };
        Option<float> threshold = new("--threshold") { Description = "A segment is kept above this", DefaultValueFactory = _ => 0.5f };
        Command command = new("extraction", "The model of article bodies (models/extraction.bin)") { data, output, folds, trees, leaves, bags, threshold };
        command.SetAction(parsed =>
        {
            EvalData pages = new(parsed.GetValue(data)?.FullName ?? Path.Combine("..", "shared", "eval"));
            string path = parsed.GetValue(output)?.FullName ?? Path.Combine("models", "extraction.bin");
            TreeOptions trainer = new(parsed.GetValue(trees), parsed.GetValue(leaves), 0.12, 12, 8, 0.3, 1);
            if (Run(pages, parsed.GetValue(folds), trainer, parsed.GetValue(bags), parsed.GetValue(threshold)) is not { } model)
            {
                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using BinaryWriter writer = new(File.Create(path));
            model.Write(writer);
        });
        return command;
    }

    private static SegmentModel? Run(EvalData data, bool measureOnly, TreeOptions trainer, int bags, float threshold)
    {
        List<TrainingPage> train = [.. Sets.SelectMany(s => GoldPage.Read(data, s, quick: false).Where(g => g.Body is not null).Select(g => TrainingPage.Of(s, g)))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{train.Count} pages, {train.Sum(p => p.Labels.Length)} segments"));
        Report("best possible", train, (p, i) => p.Labels[i]);

        Dictionary<TrainingPage, float[]> first = Crossed(train, p => p.Features, SegmentFeatures.Count, trainer, bags);
        Report("first reading, unseen sites", train, (p, i) => first[p][i] > threshold);
        Dictionary<TrainingPage, float[]> context = train.ToDictionary(p => p, p => ContextFeatures.Of(p.Page, p.Features, first[p]));
        Dictionary<TrainingPage, float[]> second = Crossed(train, p => context[p], ContextFeatures.Count, trainer, bags);
        Report("second reading, unseen sites", train, (p, i) => second[p][i] > threshold);
        Dictionary<TrainingPage, float[]> mean = Mean(first, second);
        for (float t = 0.3f; t < 0.61f; t += 0.05f)
        {
            Report(string.Create(CultureInfo.InvariantCulture, $"both, unseen sites, above {t:0.00}"), train, (p, i) => mean[p][i] > t);
        }

        Worst(train, mean, threshold);
        return measureOnly ? null : new SegmentModel(
            Fit(train, p => p.Features, SegmentFeatures.Count, trainer, bags), Fit(train, p => context[p], ContextFeatures.Count, trainer, bags), threshold);
    }

    // A stable hash, so that a site stays on its side when pages come or go.
    private static int Bucket(string site, int buckets) =>
        (int)(BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(site))) % (ulong)buckets);

    private static Dictionary<TrainingPage, float[]> Crossed(List<TrainingPage> pages, Func<TrainingPage, float[]> features, int width, TreeOptions trainer, int bags)
    {
        Dictionary<TrainingPage, float[]> result = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            List<TrainingPage> held = [.. pages.Where(p => Bucket(p.Site + "/", Folds) == fold)];
            BoostedTrees model = Fit([.. pages.Except(held)], features, width, trainer, bags);
            foreach (TrainingPage page in held)
            {
                result[page] = SegmentModel.Probabilities(model, features(page), width);
            }
        }

        return result;
    }

    // Several ensembles of other choices of features: their mean errs less on sites that none of them has seen.
    private static BoostedTrees Fit(List<TrainingPage> pages, Func<TrainingPage, float[]> features, int width, TreeOptions options, int bags)
    {
        TreeSamples samples = new();
        foreach (TrainingPage page in pages)
        {
            float[] all = features(page);
            for (int i = 0; i < page.Labels.Length; i++)
            {
                samples.Add(all[(i * width)..((i + 1) * width)], page.Labels[i] ? 1 : 0, page.Weights[i]);
            }
        }

        return BoostedTrees.Mean([.. Enumerable.Range(0, bags).Select(b => TreeTrainer.Train(samples, options with { Seed = options.Seed + (7 * b) }))]);
    }

    // What the model says in the end: the mean of the two readings errs less on sites that it has not seen than the second alone.
    private static Dictionary<TrainingPage, float[]> Mean(Dictionary<TrainingPage, float[]> first, Dictionary<TrainingPage, float[]> second) =>
        first.ToDictionary(p => p.Key, p => p.Value.Zip(second[p.Key], (a, b) => (a + b) / 2).ToArray());

    private static void Report(string what, List<TrainingPage> pages, Func<TrainingPage, int, bool> keep)
    {
        StringBuilder line = new();
        foreach (IGrouping<string, TrainingPage> set in pages.GroupBy(p => p.Set))
        {
            ShingleScore figures = new();
            foreach (TrainingPage page in set)
            {
                figures.Add(page.Gold.Body ?? "", page.Kept(i => keep(page, i)));
            }

            line.Append(CultureInfo.InvariantCulture, $"  {set.Key} {figures.F1:0.0000} (p {figures.Precision:0.000} r {figures.Recall:0.000})");
        }

        Console.WriteLine($"{what,-36}{line}");
    }

    private static void Worst(List<TrainingPage> pages, Dictionary<TrainingPage, float[]> scores, float threshold)
    {
        IEnumerable<(double F1, string Line)> lines = pages.Select(page =>
        {
            string kept = page.Kept(i => scores[page][i] > threshold);
            double f1 = new ShingleScore().Add(page.Gold.Body ?? "", kept);
            return (f1, string.Create(CultureInfo.InvariantCulture, $"{f1:0.000} {page.Set} {page.Gold.Id} {BodyDifference.Describe(page.Gold.Body ?? "", kept)}"));
        });
        foreach ((_, string line) in lines.OrderBy(l => l.F1).Take(WorstPages))
        {
            Console.WriteLine(line);
        }
    }
}
