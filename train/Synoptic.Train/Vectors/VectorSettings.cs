namespace Synoptic.Train.Vectors;

/// <summary>What decides the vectors beside the data: the same settings on the same data give the same bytes.</summary>
internal sealed record VectorSettings
{
    /// <summary>Length of a vector, a multiple of 16.</summary>
    public int Dimensions { get; init; } = 176;

    /// <summary>Rows shared by features without their own.</summary>
    public int Buckets { get; init; } = 2048;

    /// <summary>Words, and pieces of scripts without spaces, that get a row of their own.</summary>
    public int Words { get; init; } = 80_000;

    /// <summary>Pieces of words that get a row of their own.</summary>
    public int Grams { get; init; } = 92_000;

    /// <summary>Batches.</summary>
    public int Steps { get; init; } = 12_000;

    /// <summary>Pairs in a batch, at most.</summary>
    public int Batch { get; init; } = 1024;

    /// <summary>Temperature of the contrastive loss.</summary>
    public float Temperature { get; init; } = 0.06f;

    /// <summary>Step width at the start; it falls linearly to nothing.</summary>
    public float LearningRate { get; init; } = 0.08f;

    /// <summary>Share of tokens left out of a text at random, so that a sentence is not known by one word.</summary>
    public double TokenDropout { get; init; } = 0.15;

    /// <summary>Share of tokens whose own row is left out at random, so that pieces of words learn to stand for unseen words.</summary>
    public double WordDropout { get; init; } = 0.25;

    /// <summary>Seed of every random choice.</summary>
    public ulong Seed { get; init; } = 20230928;
}
