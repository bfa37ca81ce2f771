using System.Runtime.InteropServices;

namespace Synoptic.Train.Vectors;

/// <summary>Gradients of the rows that a batch touches, in the order of first touch.</summary>
internal sealed unsafe class RowGradients(int rows, int dimensions) : IDisposable
{
    private readonly int[] _slots = new int[rows];
    private readonly List<int> _touched = [];
    private float* _values = (float*)NativeMemory.AlignedAlloc((nuint)dimensions * sizeof(float) * 1024, 64);
    private int _capacity = 1024;

    /// <summary>How many rows were touched.</summary>
    public int Count => _touched.Count;

    /// <summary>The row at a place.</summary>
    public int RowAt(int place) => _touched[place];

    /// <summary>The gradient at a place.</summary>
    public float* At(int place) => _values + ((long)place * dimensions);

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        foreach (int row in _touched)
        {
            _slots[row] = 0;
        }

        _touched.Clear();
    }

    /// <summary>Adds to a row's gradient.</summary>
    public void Add(int row, float* gradient)
    {
        int slot = _slots[row];
        if (slot == 0)
        {
            if (_touched.Count == _capacity)
            {
                _capacity *= 2;
                _values = (float*)NativeMemory.AlignedRealloc(_values, (nuint)_capacity * (nuint)dimensions * sizeof(float), 64);
            }

            _touched.Add(row);
            slot = _slots[row] = _touched.Count;
            new Span<float>(gradient, dimensions).CopyTo(new Span<float>(At(slot - 1), dimensions));
            return;
        }

        Kernels.AddScaled(gradient, 1, At(slot - 1), dimensions);
    }

    /// <inheritdoc/>
    public void Dispose() => NativeMemory.AlignedFree(_values);
}
