using System.Runtime.Intrinsics;

namespace Synoptic.Train.Vectors;

/// <summary>
/// The two matrix products of a batch, row-major. Lanes are always sixteen wide and added in one order, so that the result has
/// the same bits on every machine; dimensions are multiples of 16, rows of 4.
/// </summary>
internal static unsafe class Kernels
{
    private const int Lanes = 16;
    private const int Tile = 4;

    /// <summary>products[i, j] = first[i] · second[j].</summary>
    public static void Dots(float* first, float* second, float* products, int rows, int dimensions)
    {
        Vector512<float>* sums = stackalloc Vector512<float>[Tile * Tile];
        for (int i = 0; i < rows; i += Tile)
        {
            for (int j = 0; j < rows; j += Tile)
            {
                Vector512<float> s00 = default, s01 = default, s02 = default, s03 = default;
                Vector512<float> s10 = default, s11 = default, s12 = default, s13 = default;
                Vector512<float> s20 = default, s21 = default, s22 = default, s23 = default;
                Vector512<float> s30 = default, s31 = default, s32 = default, s33 = default;
                float* a = first + ((long)i * dimensions);
                float* b = second + ((long)j * dimensions);
                for (int d = 0; d < dimensions; d += Lanes, a += Lanes, b += Lanes)
                {
                    Vector512<float> b0 = Vector512.Load(b), b1 = Vector512.Load(b + dimensions);
                    Vector512<float> b2 = Vector512.Load(b + (2 * dimensions)), b3 = Vector512.Load(b + (3 * dimensions));
                    Vector512<float> row = Vector512.Load(a);
                    (s00, s01, s02, s03) = (Vector512.FusedMultiplyAdd(row, b0, s00), Vector512.FusedMultiplyAdd(row, b1, s01), Vector512.FusedMultiplyAdd(row, b2, s02), Vector512.FusedMultiplyAdd(row, b3, s03));
                    row = Vector512.Load(a + dimensions);
                    (s10, s11, s12, s13) = (Vector512.FusedMultiplyAdd(row, b0, s10), Vector512.FusedMultiplyAdd(row, b1, s11), Vector512.FusedMultiplyAdd(row, b2, s12), Vector512.FusedMultiplyAdd(row, b3, s13));
                    row = Vector512.Load(a + (2 * dimensions));
                    (s20, s21, s22, s23) = (Vector512.FusedMultiplyAdd(row, b0, s20), Vector512.FusedMultiplyAdd(row, b1, s21), Vector512.FusedMultiplyAdd(row, b2, s22), Vector512.FusedMultiplyAdd(row, b3, s23));
                    row = Vector512.Load(a + (3 * dimensions));
                    (s30, s31, s32, s33) = (Vector512.FusedMultiplyAdd(row, b0, s30), Vector512.FusedMultiplyAdd(row, b1, s31), Vector512.FusedMultiplyAdd(row, b2, s32), Vector512.FusedMultiplyAdd(row, b3, s33));
                }

                (sums[0], sums[1], sums[2], sums[3]) = (s00, s01, s02, s03);
                (sums[4], sums[5], sums[6], sums[7]) = (s10, s11, s12, s13);
                (sums[8], sums[9], sums[10], sums[11]) = (s20, s21, s22, s23);
                (sums[12], sums[13], sums[14], sums[15]) = (s30, s31, s32, s33);
                for (int k = 0; k < Tile * Tile; k++)
                {
                    products[((long)(i + (k / Tile)) * rows) + j + (k % Tile)] = Sum(sums[k]);
                }
            }
        }
    }

    /// <summary>result[i] = sum over j of weights[i * down + j * across] * vectors[j].</summary>
    public static void Combine(float* weights, int down, int across, float* vectors, float* result, int rows, int dimensions)
    {
        for (int d = 0; d < dimensions; d += 2 * Lanes)
        {
            bool wide = d + Lanes < dimensions;
            int second = wide ? Lanes : 0;
            for (int i = 0; i < rows; i += Tile)
            {
                Vector512<float> s00 = default, s01 = default, s10 = default, s11 = default;
                Vector512<float> s20 = default, s21 = default, s30 = default, s31 = default;
                float* w = weights + ((long)i * down);
                float* v = vectors + d;
                for (int j = 0; j < rows; j++, w += across, v += dimensions)
                {
                    Vector512<float> v0 = Vector512.Load(v), v1 = Vector512.Load(v + second);
                    Vector512<float> weight = Vector512.Create(w[0]);
                    (s00, s01) = (Vector512.FusedMultiplyAdd(weight, v0, s00), Vector512.FusedMultiplyAdd(weight, v1, s01));
                    weight = Vector512.Create(w[down]);
                    (s10, s11) = (Vector512.FusedMultiplyAdd(weight, v0, s10), Vector512.FusedMultiplyAdd(weight, v1, s11));
                    weight = Vector512.Create(w[2 * down]);
                    (s20, s21) = (Vector512.FusedMultiplyAdd(weight, v0, s20), Vector512.FusedMultiplyAdd(weight, v1, s21));
                    weight = Vector512.Create(w[3 * down]);
                    (s30, s31) = (Vector512.FusedMultiplyAdd(weight, v0, s30), Vector512.FusedMultiplyAdd(weight, v1, s31));
                }

                float* r = result + ((long)i * dimensions) + d;
                Store(r, second, s00, s01);
                Store(r + dimensions, second, s10, s11);
                Store(r + (2 * dimensions), second, s20, s21);
                Store(r + (3 * dimensions), second, s30, s31);
            }
        }
    }

    /// <summary>to += factor * from.</summary>
    public static void AddScaled(float* from, float factor, float* to, int dimensions)
    {
        Vector512<float> scale = Vector512.Create(factor);
        for (int d = 0; d < dimensions; d += Lanes)
        {
            Vector512.Store(Vector512.FusedMultiplyAdd(Vector512.Load(from + d), scale, Vector512.Load(to + d)), to + d);
        }
    }

    /// <summary>first · second.</summary>
    public static float Dot(float* first, float* second, int dimensions)
    {
        Vector512<float> sum = default;
        for (int d = 0; d < dimensions; d += Lanes)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Load(first + d), Vector512.Load(second + d), sum);
        }

        return Sum(sum);
    }

    private static void Store(float* to, int second, Vector512<float> lower, Vector512<float> upper)
    {
        Vector512.Store(upper, to + second);
        Vector512.Store(lower, to);
    }

    private static float Sum(Vector512<float> lanes)
    {
        Vector256<float> eight = lanes.GetLower() + lanes.GetUpper();
        Vector128<float> four = eight.GetLower() + eight.GetUpper();
        return four[0] + four[2] + (four[1] + four[3]);
    }
}
