using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Synoptic.Group.Signature;

/// <summary>Vectors in eighth-bit numbers, each scaled so that its largest part is 127: a quarter of the memory, the same cosines to the third digit.</summary>
internal static class SmallVector
{
    private const float Steps = 127;

    /// <summary>A vector in eighth-bit numbers; zeros stay.</summary>
    public static sbyte[] Of(ReadOnlySpan<float> vector)
    {
        sbyte[] small = new sbyte[vector.Length];
        float step = vector.IsEmpty ? 0 : MathF.Abs(TensorPrimitives.MaxMagnitude(vector)) / Steps;
        for (int i = 0; i < small.Length && step > 0; i++)
        {
            small[i] = (sbyte)MathF.Round(vector[i] / step);
        }

        return small;
    }

    /// <summary>One over the length of a vector, or 0.</summary>
    public static float Inverse(ReadOnlySpan<sbyte> vector) => Dot(vector, vector) is > 0 and int square ? 1 / MathF.Sqrt(square) : 0;

    /// <summary>The inner product of two vectors of one length.</summary>
    public static int Dot(ReadOnlySpan<sbyte> first, ReadOnlySpan<sbyte> second)
    {
        ref sbyte a = ref MemoryMarshal.GetReference(first), b = ref MemoryMarshal.GetReference(second);
        int length = Math.Min(first.Length, second.Length), i = 0, sum = 0;
        if (Avx2.IsSupported)
        {
            Vector256<int> sums = Vector256<int>.Zero;
            for (; i <= length - Vector128<sbyte>.Count; i += Vector128<sbyte>.Count)
            {
                Vector256<short> x = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref a, (nuint)i));
                Vector256<short> y = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref b, (nuint)i));
                sums += Avx2.MultiplyAddAdjacent(x, y);
            }

            sum = Vector256.Sum(sums);
        }

        for (; i < length; i++)
        {
            sum += first[i] * second[i];
        }

        return sum;
    }
}
