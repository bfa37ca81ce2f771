using Synoptic.Train.Vectors;

namespace Synoptic.Tests.Train.Vectors;

public sealed unsafe class KernelsTests
{
    [Theory]
    [InlineData(4, 16)]
    [InlineData(8, 48)]
    [InlineData(12, 192)]
    public void ProductsAreThoseOfTheDefinition(int rows, int dimensions)
    {
        float[] first = Values(rows * dimensions, 1);
        float[] second = Values(rows * dimensions, 2);
        float[] weights = Values(rows * rows, 3);
        float[] dots = new float[rows * rows];
        float[] across = new float[rows * dimensions];
        float[] down = new float[rows * dimensions];

        fixed (float* a = first, b = second, w = weights, p = dots, x = across, y = down)
        {
            Kernels.Dots(a, b, p, rows, dimensions);
            Kernels.Combine(w, rows, 1, b, x, rows, dimensions);
            Kernels.Combine(w, 1, rows, b, y, rows, dimensions);
        }

        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < rows; j++)
            {
                Assert.Equal(Enumerable.Range(0, dimensions).Sum(d => first[(i * dimensions) + d] * second[(j * dimensions) + d]), dots[(i * rows) + j], 1e-3f);
            }

            for (int d = 0; d < dimensions; d++)
            {
                Assert.Equal(Enumerable.Range(0, rows).Sum(j => weights[(i * rows) + j] * second[(j * dimensions) + d]), across[(i * dimensions) + d], 1e-3f);
                Assert.Equal(Enumerable.Range(0, rows).Sum(j => weights[(j * rows) + i] * second[(j * dimensions) + d]), down[(i * dimensions) + d], 1e-3f);
            }
        }
    }

    private static float[] Values(int count, ulong seed)
    {
        SeededRandom random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Normal())];
    }
}
