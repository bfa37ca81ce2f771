using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Synoptic.Group.Vectors;

/// <summary>
/// Layout of <c>models/vectors.bin</c>, little-endian: header (magic, version, dimensions, buckets, features, bytes of notes);
/// 65,537 offsets by the upper half of a feature's hash; the lower halves, sorted within each; a weight and a scale a row;
/// the rows of signed bytes, the buckets' first; notes as UTF-8 lines. It is used where it lies, nothing is copied.
/// </summary>
internal readonly unsafe struct VectorFile
{
    /// <summary>"SYNV".</summary>
    public const uint Magic = 0x564E5953;

    /// <summary>Version of the layout and of the features; a file of another version is refused.</summary>
    public const int Version = 1;

    /// <summary>Length of the header.</summary>
    public const int HeaderLength = 32;

    private const int Uppers = 1 << 16, CacheLine = 64;

    private readonly int* _offsets;
    private readonly ushort* _lowers;
    private readonly byte* _weights;
    private readonly Half* _scales;
    private readonly sbyte* _rows;
    private readonly byte* _notes;
    private readonly int _notesLength;

    /// <summary>Reads the header and checks that the lengths fit.</summary>
    /// <exception cref="InvalidDataException">The bytes are no vectors of this version.</exception>
    public VectorFile(byte* start, long length)
    {
        ReadOnlySpan<byte> header = new(start, (int)Math.Min(length, HeaderLength));
        if (length < HeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(header) != Magic
            || BinaryPrimitives.ReadInt32LittleEndian(header[4..]) != Version)
        {
            throw new InvalidDataException("The word vectors are not of the version that this library reads.");
        }

        Dimensions = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        Buckets = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        Features = BinaryPrimitives.ReadInt32LittleEndian(header[16..]);
        _notesLength = BinaryPrimitives.ReadInt32LittleEndian(header[20..]);
        int total = Buckets + Features;
        _offsets = (int*)(start + HeaderLength);
        _scales = (Half*)(_offsets + Uppers + 1);
        _lowers = (ushort*)(_scales + total);
        _weights = (byte*)(_lowers + Features);
        _rows = (sbyte*)(_weights + total);
        _notes = (byte*)_rows + ((long)total * Dimensions);
        if (Dimensions <= 0 || Dimensions % 16 != 0 || _notes + _notesLength != start + length)
        {
            throw new InvalidDataException("The word vectors are damaged: their parts do not add up to their length.");
        }
    }

    /// <summary>Length of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>Rows shared by features that have none of their own.</summary>
    public int Buckets { get; }

    /// <summary>Features that have a row of their own.</summary>
    public int Features { get; }

    /// <summary>What training noted: lines of "# …", then a line a language, "code texts".</summary>
    public string Notes => System.Text.Encoding.UTF8.GetString(_notes, _notesLength);

    /// <summary>The row of a feature, or -1.</summary>
    public int Find(uint feature)
    {
        int upper = (int)(feature >> 16);
        int from = _offsets[upper];
        int found = MemoryMarshal.CreateReadOnlySpan(ref _lowers[from], _offsets[upper + 1] - from).IndexOf((ushort)feature);
        return found < 0 ? -1 : Buckets + from + found;
    }

    /// <summary>Has memory fetch what <see cref="Find"/> will look at; of many features at once, all before the first is looked up.</summary>
    public void PrefetchFeature(uint feature)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_lowers + _offsets[feature >> 16]);
        }
    }

    /// <summary>Has memory fetch a row.</summary>
    public void PrefetchRow(int row)
    {
        if (Sse.IsSupported)
        {
            for (int i = 0; i < Dimensions; i += CacheLine)
            {
                Sse.Prefetch0(Row(row) + i);
            }
        }
    }

    /// <summary>The row's signed bytes.</summary>
    public sbyte* Row(int row) => _rows + ((long)row * Dimensions);

    /// <summary>What the row's bytes are multiplied with.</summary>
    public float Scale(int row) => (float)_scales[row];

    /// <summary>How much a token whose own row this is counts: from 0, a function word, to 1, a rare word.</summary>
    public float Weight(int row) => _weights[row] * (1f / byte.MaxValue);

    /// <summary>Writes a file.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="dimensions">Length of a row, a multiple of 16.</param>
    /// <param name="buckets">Rows shared by features without their own.</param>
    /// <param name="features">Hashes in ascending order.</param>
    /// <param name="weights">A weight for each row.</param>
    /// <param name="scales">A scale for each row.</param>
    /// <param name="rows">The rows, the buckets' first, then the features' in their order.</param>
    /// <param name="notes">A line a language.</param>
    public static void Write(Stream to, int dimensions, int buckets, uint[] features, byte[] weights, Half[] scales, sbyte[] rows, string notes)
    {
        byte[] noted = System.Text.Encoding.UTF8.GetBytes(notes);
        Span<int> header = stackalloc int[HeaderLength / sizeof(int)];
        header.Clear();
        (header[0], header[1], header[2], header[3], header[4], header[5]) = ((int)Magic, Version, dimensions, buckets, features.Length, noted.Length);
        int[] offsets = new int[Uppers + 1];
        foreach (uint feature in features)
        {
            offsets[(feature >> 16) + 1]++;
        }

        for (int i = 0; i < Uppers; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        to.Write(MemoryMarshal.AsBytes(header));
        to.Write(MemoryMarshal.AsBytes(offsets.AsSpan()));
        to.Write(MemoryMarshal.AsBytes(scales.AsSpan()));
        to.Write(MemoryMarshal.AsBytes(Array.ConvertAll(features, f => (ushort)f).AsSpan()));
        to.Write(weights);
        to.Write(MemoryMarshal.AsBytes(rows.AsSpan()));
        to.Write(noted);
    }
}
