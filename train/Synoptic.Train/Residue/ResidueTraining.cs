using System.Globalization;
using Synoptic.Eval;
using Synoptic.Eval.Metrics;
using Synoptic.Extract.Residue;
using Synoptic.Train.Trees;

namespace Synoptic.Train.Residue;

/// <summary>Trains the line model of the residue cleaner: <c>models/residue.bin</c>.</summary>
internal static class ResidueTraining
{
    private const int Folds = 5, CrossFolds = 3;
    private static readonly TreeOptions First = new(120, 24, 0.1, 20, 5, 0.6, 1);
    private static readonly TreeOptions Second = new(150, 24, 0.08, 20, 5, 0.6, 2);

    /// <summary>Trains on all hosts but the held-out fold, and writes the model.</summary>
    /// <param name="dataFolder">Folder laid out as the evaluation data is.</param>
    /// <param name="output">The model file.</param>
    /// <param name="holdOut">The fold of hosts, 0 to 4, that is held out; -1 for none.</param>
    public static void Run(string dataFolder, string output, int holdOut)
    {
        List<LabelledPage> pages = ResidueCorpus.Read(new EvalData(dataFolder));
        List<LabelledPage> train = [.. pages.Where(p => FoldOf(p.Host) != holdOut)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{train.Count} texts of {train.Select(p => p.Host).Distinct().Count()} hosts, {train.Sum(p => p.Answers.Length)} lines; held out: {pages.Count - train.Count} texts"));
        Dictionary<LabelledPage, (PageWords Words, float[][] Rows)> rows = train.ToDictionary(p => p, p => (new PageWords(p.Page), Array.Empty<float[]>()));
        foreach (LabelledPage page in train)
        {
            rows[page] = (rows[page].Words, LineFeatures.Of(page.Page, rows[page].Words));
        }

        // The second pass must see what the first says of hosts that it has not learnt from.
        TreeSamples second = new();
        for (int fold = 0; fold < CrossFolds; fold++)
        {
            int held = fold;
            BoostedTrees half = TreeTrainer.Train(Samples(train.Where(p => CrossFoldOf(p.Host) != held), p => rows[p].Rows), First);
            foreach (LabelledPage page in train.Where(p => CrossFoldOf(p.Host) == held))
            {
                double[] keep = [.. rows[page].Rows.Select(half.Probability)];
                AddTo(second, page, PageFeatures.Of(page.Page, rows[page].Words, rows[page].Rows, keep));
            }
        }

        BoostedTrees first = TreeTrainer.Train(Samples(train, p => rows[p].Rows), First);
        LineModel model = new(first, TreeTrainer.Train(second, Second));
        Report(model, [.. pages.Where(p => FoldOf(p.Host) == holdOut)]);
        using FileStream file = File.Create(output);
        model.Write(file);
    }

    /// <summary>Says how well the model does on hosts that it has not learnt from: all lines that it keeps against the gold body.</summary>
    private static void Report(LineModel model, List<LabelledPage> held)
    {
        foreach (IGrouping<string, LabelledPage> set in held.GroupBy(p => p.Set).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            ShingleScore score = new();
            foreach (LabelledPage page in set)
            {
                model.Judge(page.Page);
                score.Add(page.Gold, string.Join('\n', page.Page.Lines.Where(l => l.Keep >= 0.5).Select(l => l.Line.Text)));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held out: {set.Key,-44} {score.Pages,4} texts  F1 {score.F1:0.0000}  precision {score.Precision:0.0000}  recall {score.Recall:0.0000}"));
        }
    }

    /// <summary>The fold of a host, by a hash that does not change.</summary>
    internal static int FoldOf(string host) => (int)((HashOf(host) >> 8) % Folds);

    /// <summary>The part of the training hosts that the first pass leaves out in turn.</summary>
    private static int CrossFoldOf(string host) => (int)((HashOf(host) >> 16) % CrossFolds);

    private static uint HashOf(string host)
    {
        uint hash = 2166136261;
        foreach (char c in host)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }

    private static TreeSamples Samples(IEnumerable<LabelledPage> pages, Func<LabelledPage, float[][]> rows)
    {
        TreeSamples samples = new();
        foreach (LabelledPage page in pages)
        {
            AddTo(samples, page, rows(page));
        }

        return samples;
    }

    private static void AddTo(TreeSamples samples, LabelledPage page, float[][] rows)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            samples.Add(rows[i], page.Answers[i], page.Weights[i]);
        }
    }
}
