using System.Numerics.Tensors;

namespace Synoptic.Embeddings;

/// <summary>Vectors of length one.</summary>
internal static class UnitVector
{
    /// <summary>Scales a vector to length one; zeros stay.</summary>
    public static void Scale(Span<float> vector)
    {
        float norm = TensorPrimitives.Norm<float>(vector);
        if (norm > 0)
        {
            TensorPrimitives.Multiply(vector, 1 / norm, vector);
        }
    }
}
