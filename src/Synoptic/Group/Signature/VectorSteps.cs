using System.Numerics.Tensors;

namespace Synoptic.Group.Signature;

/// <summary>Vectors in steps of 1/127 of their largest part, so that what is stored is what was compared.</summary>
internal static class VectorSteps
{
    private const float Steps = 127;

    /// <summary>The step of a vector; 0 for one of zeros.</summary>
    public static float Of(ReadOnlySpan<float> vector) => vector.IsEmpty ? 0 : MathF.Abs(TensorPrimitives.MaxMagnitude(vector)) / Steps;

    /// <summary>Rounds each part to a whole number of steps.</summary>
    public static void Round(Span<float> vector)
    {
        float step = Of(vector);
        for (int i = 0; i < vector.Length && step > 0; i++)
        {
            vector[i] = MathF.Round(vector[i] / step) * step;
        }
    }
}
