using Synoptic.Languages.Identification;

namespace Synoptic.Train.Language;

/// <summary>Finds how sharp scores must be for the probabilities to be true, on lines that were held apart.</summary>
internal static class LanguageCalibration
{
    private const int DrawsPerLabel = 300;

    /// <summary>The pair of <see cref="LanguageModel.Sharpness"/> and <see cref="LanguageModel.Growth"/> with the least loss.</summary>
    public static (double Sharpness, double Growth, double Accuracy) Fit(LanguageModel model, IReadOnlyList<LabelData> apart, int seed)
    {
        List<(double[] Scores, int Right, int Known)> cases = [];
        uint[] hashes = new uint[4096];
        float[] mean = new float[LanguageModel.Dimensions];
        Random random = new(seed);
        int right = 0;
        foreach (LabelData label in apart)
        {
            LanguageLabel[] rivals = model.Of(label.Script).ToArray();
            int own = Array.FindIndex(rivals, r => r.Language == label.Language);
            for (int i = 0; i < DrawsPerLabel && rivals.Length > 1; i++)
            {
                int known = model.Mean(hashes.AsSpan(0, LanguageFeatures.Collect(label.Draw(random), label.Script, hashes)), mean);
                double[] scores = [.. rivals.Select(r => (double)LanguageModel.Score(r, mean))];
                cases.Add((scores, own, known));
                right += Array.IndexOf(scores, scores.Max()) == own ? 1 : 0;
            }
        }

        (double, double) best = (1, 0);
        double least = double.MaxValue;
        for (double sharpness = 0; sharpness <= 2; sharpness += 0.1)
        {
            for (double growth = 0; growth <= 0.8; growth += 0.05)
            {
                double loss = cases.Sum(c => Loss(c.Scores, c.Right, sharpness + (growth * Math.Log(1 + c.Known))));
                if (loss < least)
                {
                    (best, least) = ((sharpness, growth), loss);
                }
            }
        }

        return (best.Item1, best.Item2, (double)right / cases.Count);
    }

    private static double Loss(double[] scores, int right, double factor)
    {
        double best = scores.Max() * factor;
        return Math.Log(scores.Sum(s => Math.Exp((s * factor) - best))) + best - (scores[right] * factor);
    }
}
