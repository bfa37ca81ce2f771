namespace Synoptic.Extract.Markup;

/// <summary>A sum of decision trees that gives the probability of yes.</summary>
/// <remarks>
/// Friedman, "Greedy function approximation: a gradient boosting machine" (Annals of Statistics 29, 2001), logistic loss.
/// Trees are complete binary trees stored as an array: children of node i are 2i+1 and 2i+2.
/// </remarks>
internal sealed class BoostedTrees
{
    private readonly int _depth;
    private readonly float _bias;
    private readonly short[] _features;
    private readonly float[] _thresholds;
    private readonly float[] _leaves;

    /// <summary>A model from its parts.</summary>
    /// <param name="depth">Levels of inner nodes of each tree.</param>
    /// <param name="bias">Log-odds before any tree.</param>
    /// <param name="features">Feature of each inner node, tree by tree; -1 sends everything left.</param>
    /// <param name="thresholds">A value above the threshold goes right.</param>
    /// <param name="leaves">Log-odds of each leaf, tree by tree.</param>
    public BoostedTrees(int depth, float bias, short[] features, float[] thresholds, float[] leaves)
    {
        (_depth, _bias, _features, _thresholds, _leaves) = (depth, bias, features, thresholds, leaves);
    }

    /// <summary>Number of trees.</summary>
    public int Trees => _leaves.Length >> _depth;

    /// <summary>The probability of yes for one row of features.</summary>
    public float Probability(ReadOnlySpan<float> row)
    {
        int inner = (1 << _depth) - 1;
        float sum = _bias;
        for (int tree = 0; tree < Trees; tree++)
        {
            int start = tree * inner;
            int node = 0;
            for (int level = 0; level < _depth; level++)
            {
                int feature = _features[start + node];
                node = (2 * node) + (feature >= 0 && row[feature] > _thresholds[start + node] ? 2 : 1);
            }

            sum += _leaves[(tree << _depth) + node - inner];
        }

        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>Writes the model; <see cref="Read"/> reads it back.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_depth);
        writer.Write(_bias);
        writer.Write(Trees);
        foreach (short feature in _features)
        {
            writer.Write(feature);
        }

        foreach (float threshold in _thresholds)
        {
            writer.Write(threshold);
        }

        foreach (float leaf in _leaves)
        {
            writer.Write(leaf);
        }
    }

    /// <summary>Reads a model.</summary>
    public static BoostedTrees Read(BinaryReader reader)
    {
        int depth = reader.ReadInt32();
        float bias = reader.ReadSingle();
        int trees = reader.ReadInt32();
        int inner = (1 << depth) - 1;
        short[] features = new short[trees * inner];
        float[] thresholds = new float[trees * inner];
        float[] leaves = new float[trees << depth];
        for (int i = 0; i < features.Length; i++)
        {
            features[i] = reader.ReadInt16();
        }

        for (int i = 0; i < thresholds.Length; i++)
        {
            thresholds[i] = reader.ReadSingle();
        }

        for (int i = 0; i < leaves.Length; i++)
        {
            leaves[i] = reader.ReadSingle();
        }

        return new BoostedTrees(depth, bias, features, thresholds, leaves);
    }
}
