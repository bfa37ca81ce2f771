using System.Runtime.InteropServices;

namespace Synoptic.Annotate;

/// <summary>The bytes of a model that ships inside the library, read in place: nothing is copied when the runtime maps the file.</summary>
internal sealed unsafe class ModelBytes
{
    private readonly byte* _start;
    private readonly int _length;

    private ModelBytes(byte* start, int length)
    {
        _start = start;
        _length = length;
    }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => new(_start, _length);

    /// <summary>The model embedded as <c>models/NAME.bin</c>.</summary>
    /// <param name="name">NAME.</param>
    /// <exception cref="InvalidDataException">The library was built without the model.</exception>
    public static ModelBytes Embedded(string name)
    {
        Stream stream = typeof(ModelBytes).Assembly.GetManifestResourceStream($"models/{name}.bin")
            ?? throw new InvalidDataException($"The library holds no model {name}.");

        // Never closed: the mapping lives as long as the assembly.
        return stream is UnmanagedMemoryStream mapped
            ? new ModelBytes(mapped.PositionPointer, checked((int)mapped.Length))
            : Copy(stream);
    }

    /// <summary>A model in memory, for training and tests.</summary>
    /// <param name="bytes">Its bytes; copied once, for good.</param>
    public static ModelBytes Of(ReadOnlySpan<byte> bytes)
    {
        byte* memory = (byte*)NativeMemory.AlignedAlloc((nuint)Math.Max(bytes.Length, 1), 64);
        bytes.CopyTo(new Span<byte>(memory, bytes.Length));
        return new ModelBytes(memory, bytes.Length);
    }

    private static ModelBytes Copy(Stream stream)
    {
        using MemoryStream memory = new();
        stream.CopyTo(memory);
        return Of(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }
}
