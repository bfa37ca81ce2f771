namespace Synoptic.Train.Trees;

/// <summary>Rows for training trees: figures, the answer 0..1 and a weight each.</summary>
internal sealed class TreeSamples
{
    /// <summary>The rows.</summary>
    public List<float[]> Rows { get; } = [];

    /// <summary>The answers.</summary>
    public List<float> Answers { get; } = [];

    /// <summary>The weights.</summary>
    public List<float> Weights { get; } = [];

    /// <summary>Adds a row.</summary>
    public void Add(float[] row, float answer, float weight)
    {
        Rows.Add(row);
        Answers.Add(answer);
        Weights.Add(weight);
    }
}
