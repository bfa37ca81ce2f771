using System.Globalization;
using Synoptic.Eval;
using Synoptic.Eval.Stages.Events;
using Synoptic.Group.Scoring;

namespace Synoptic.Train.Grouping;

/// <summary>Trains the weights of grouping, and reports what they are worth on topics and sets that they have not seen.</summary>
/// <param name="folder">Folder laid out as the evaluation data is.</param>
/// <param name="parallel">Folder of parallel texts.</param>
internal sealed class GroupingTraining(string folder, string parallel)
{
    private const int Seeds = 3, Orders = 3, ParallelSeed = 1;
    private static readonly string[] Learned = ["ecbplus", "giveme5w1h"];
    private readonly GroupingTrainer _trainer = new(CurveSettings.Default);
    private readonly EvalData _data = new(folder);

    /// <summary>Trains.</summary>
    /// <param name="output">The file to write.</param>
    /// <param name="check">Whether to report by cross-validation first.</param>
    public void Run(string output, bool check)
    {
        Dictionary<string, List<SignedDocument>> sets = Learned.ToDictionary(s => s, s => GroupingData.Read(_data, $"events/{s}.jsonl.gz"), StringComparer.Ordinal);
        List<PairSample> samples =
        [
            .. Learned.SelectMany(s => Enumerable.Range(1, Seeds).SelectMany(seed => GroupingData.Pairs(s, sets[s], seed))),
            .. GroupingData.Pairs(PairSample.Parallel, ParallelTexts.Read(parallel, new EventSets(_data), ParallelSeed), ParallelSeed).Where(s => !s.OneLanguage),
            .. GroupingData.Judged(_data),
        ];
        foreach (((string set, bool same, bool one), int count) in samples.CountBy(s => (s.Set, s.Same, s.OneLanguage)).OrderBy(g => g.Key))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set,-12} {(same ? "one event" : "two events"),-12} {(one ? "one language" : "two languages"),-14} {count,8} pairs"));
        }

        ScoreWeights weights = _trainer.Train(samples);
        if (check)
        {
            Check(sets, samples, weights);
        }

        foreach (string set in Learned)
        {
            Print(set + ", seen in training", GroupingCheck.Score(sets[set], weights, null, Orders));
        }

        File.WriteAllText(output, GroupingWriter.Write(weights, CurveSettings.Default.Knots));
    }

    private void Check(Dictionary<string, List<SignedDocument>> sets, List<PairSample> samples, ScoreWeights weights)
    {
        Print("meantime, never seen", GroupingCheck.Score(GroupingData.Read(_data, "linking/meantime.jsonl.gz"), weights, null, Orders));
        Print("ntrex, never seen", GroupingCheck.Score(GroupingData.Read(_data, "linking/ntrex.jsonl.gz", EventsStage.StreamLanguages.Contains), weights, null, Orders));
        ScoreWeights[] folds = [.. Enumerable.Range(0, GroupingData.Folds)
            .Select(fold => _trainer.Train([.. samples.Where(s => s.Folds.First != fold && s.Folds.Second != fold)]))];
        foreach (string set in Learned)
        {
            (double F1, double Precision, double Recall)[] scores = [.. folds.Select((w, fold) => GroupingCheck.Score(sets[set], w, fold, Orders))];
            Print(set + ", topics held apart", (scores.Average(s => s.F1), scores.Average(s => s.Precision), scores.Average(s => s.Recall)));
            Print(set + ", set held apart", GroupingCheck.Score(sets[set], _trainer.Train([.. samples.Where(s => s.Set != set)]), null, Orders));
        }
    }

    private static void Print(string name, (double F1, double Precision, double Recall) s) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} B3 F1 {s.F1:0.000}  precision {s.Precision:0.000}  recall {s.Recall:0.000}"));
}
