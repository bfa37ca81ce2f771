using System.Globalization;
using System.Text;
using Synoptic.Group.Scoring;

namespace Synoptic.Train.Grouping;

/// <summary>Writes the weights as JSON, a curve a line.</summary>
internal static class GroupingWriter
{
    /// <summary>The text of the file.</summary>
    public static string Write(ScoreWeights weights, int knots)
    {
        StringBuilder text = new("{\n");
        text.Append("  \"about\": \"What each measure adds to the log-odds that two articles tell of one event, at equally spaced values from 0 to 1. Made by training: see grouping.md.\",\n");
        Append(text, "oneLanguage", weights.OneLanguage, knots).Append(",\n");
        Append(text, "twoLanguages", weights.TwoLanguages, knots).Append("\n}\n");
        return text.ToString();
    }

    private static StringBuilder Append(StringBuilder text, string name, ScoreCurves curves, int knots)
    {
        text.Append(CultureInfo.InvariantCulture, $"  \"{name}\": {{\n    \"bias\": {curves.Bias}");
        foreach (PairFeature feature in Enum.GetValues<PairFeature>())
        {
            text.Append(CultureInfo.InvariantCulture, $",\n    \"{feature}\": [{string.Join(", ", Enumerable.Range(0, knots).Select(k => curves.Part((int)feature, k / (float)(knots - 1)).ToString("0.####", CultureInfo.InvariantCulture)))}]");
        }

        return text.Append("\n  }");
    }
}
