namespace Synoptic.Group.Vectors;

/// <summary>The embedders that ship with the library.</summary>
public static class Embedders
{
    /// <summary>The static cross-lingual word vectors of <c>models/vectors.bin</c>: no network, no inference server, microseconds a sentence.</summary>
    public static IEmbedder Static => WordVectors.Default;
}
