using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using System.Text;

namespace Synoptic.Languages.Identification;

/// <summary>
/// The trained model: a vector of 4-bit numbers for each known feature, and for each label (a language in a script) a
/// vector and a bias. A text's score for a label is the product of the label's vector with the mean of its features'.
/// </summary>
internal sealed class LanguageModel
{
    /// <summary>Length of a feature's vector.</summary>
    public const int Dimensions = 32;

    /// <summary>First bytes of a model's file.</summary>
    public const uint Magic = 0x31444953;

    private const int RowBytes = Dimensions / 2;
    private const ulong Empty = 0;
    private const int MostBeforeOverflow = 4096;
    private readonly ulong[] _slots;
    private readonly byte[] _vectors;
    private readonly uint _mask;
    private readonly LanguageLabel[][] _labels;

    private LanguageModel(uint[] hashes, byte[] vectors, IReadOnlyList<LanguageLabel> labels, double sharpness, double growth)
    {
        int size = 1;
        while (size < hashes.Length * 2)
        {
            size <<= 1;
        }

        _mask = (uint)size - 1;
        _slots = new ulong[size];
        for (int row = 0; row < hashes.Length; row++)
        {
            uint slot = hashes[row] & _mask;
            while (_slots[slot] != Empty)
            {
                slot = (slot + 1) & _mask;
            }

            // A feature's hash and its row share a slot, so that a look-up touches one cache line.
            _slots[slot] = ((ulong)hashes[row] << 32) | (uint)(row + 1);
        }

        _vectors = vectors;
        Labels = labels;
        Sharpness = sharpness;
        Growth = growth;
        _labels = [.. Enumerable.Range(0, Scripts.Count).Select(s => labels.Where(l => l.Script == (Script)s).ToArray())];
    }

    /// <summary>All labels.</summary>
    public IReadOnlyList<LanguageLabel> Labels { get; }

    /// <summary>What a score is multiplied with before it becomes a probability, for a text with one feature.</summary>
    public double Sharpness { get; }

    /// <summary>What <see cref="Sharpness"/> grows by with the logarithm of the number of features.</summary>
    public double Growth { get; }

    /// <summary>The labels of a script.</summary>
    public ReadOnlySpan<LanguageLabel> Of(Script script) => _labels[(int)script];

    /// <summary>Reads a model as <c>train language</c> writes it.</summary>
    /// <exception cref="InvalidDataException">It is no such model.</exception>
    public static LanguageModel Read(ReadOnlySpan<byte> data)
    {
        if (data.Length < 32 || BinaryPrimitives.ReadUInt32LittleEndian(data) != Magic || data[4] != Dimensions)
        {
            throw new InvalidDataException("This is no model of language identification.");
        }

        int position = 5;
        int labelCount = BinaryPrimitives.ReadInt32LittleEndian(Take(data, ref position, 4));
        int rows = BinaryPrimitives.ReadInt32LittleEndian(Take(data, ref position, 4));
        double sharpness = BinaryPrimitives.ReadSingleLittleEndian(Take(data, ref position, 4));
        double growth = BinaryPrimitives.ReadSingleLittleEndian(Take(data, ref position, 4));
        LanguageLabel[] labels = new LanguageLabel[labelCount];
        for (int i = 0; i < labelCount; i++)
        {
            Script script = (Script)Take(data, ref position, 1)[0];
            int kin = Take(data, ref position, 1)[0];
            int length = Take(data, ref position, 1)[0];
            string language = Encoding.ASCII.GetString(Take(data, ref position, length));
            float bias = BinaryPrimitives.ReadSingleLittleEndian(Take(data, ref position, 4));
            float[] weights = new float[Dimensions];
            for (int d = 0; d < Dimensions; d++)
            {
                weights[d] = BinaryPrimitives.ReadSingleLittleEndian(Take(data, ref position, 4));
            }

            labels[i] = new LanguageLabel(language, script, kin, bias, weights);
        }

        uint[] hashes = new uint[rows];
        uint hash = 0;
        for (int row = 0; row < rows; row++)
        {
            uint delta = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte part = Take(data, ref position, 1)[0];
                delta |= (uint)(part & 0x7f) << shift;
                if (part < 0x80)
                {
                    break;
                }
            }

            hashes[row] = hash += delta;
        }

        byte[] vectors = Take(data, ref position, rows * RowBytes).ToArray();
        return new LanguageModel(hashes, vectors, labels, sharpness, growth);
    }

    /// <summary>The mean vector of those features that the model knows.</summary>
    /// <param name="hashes">Hashes of features.</param>
    /// <param name="mean">Receives <see cref="Dimensions"/> numbers.</param>
    /// <returns>How many features the model knows.</returns>
    public int Mean(ReadOnlySpan<uint> hashes, Span<float> mean)
    {
        Vector256<short> head = Vector256<short>.Zero, tail = Vector256<short>.Zero;
        Span<int> sums = stackalloc int[Dimensions];
        sums.Clear();
        int known = 0;
        ReadOnlySpan<byte> vectors = _vectors;
        foreach (uint hash in hashes)
        {
            uint slot = hash & _mask;
            ulong found = _slots[slot];
            while (found != Empty && (uint)(found >> 32) != hash)
            {
                slot = (slot + 1) & _mask;
                found = _slots[slot];
            }

            if (found == Empty)
            {
                continue;
            }

            // Two numbers a byte: the low halves are the first sixteen numbers, the high halves the others.
            Vector256<short> bytes = Vector256.WidenLower(Vector256.Create(Vector128.Create(vectors.Slice(((int)(uint)found - 1) * RowBytes, RowBytes)).AsSByte(), Vector128<sbyte>.Zero));
            head += bytes << 12 >> 12;
            tail += bytes >> 4;
            if (++known % MostBeforeOverflow == 0)
            {
                Flush(ref head, sums);
                Flush(ref tail, sums[Vector256<short>.Count..]);
            }
        }

        Flush(ref head, sums);
        Flush(ref tail, sums[Vector256<short>.Count..]);
        TensorPrimitives.ConvertTruncating<int, float>(sums, mean);
        TensorPrimitives.Multiply(mean, 1f / Math.Max(known, 1), mean);
        return known;
    }

    /// <summary>The score of a label before calibration.</summary>
    public static float Score(LanguageLabel label, ReadOnlySpan<float> mean) => TensorPrimitives.Dot(label.Weights, mean) + label.Bias;

    private static void Flush(ref Vector256<short> sum, Span<int> sums)
    {
        (Vector256<int> first, Vector256<int> second) = Vector256.Widen(sum);
        (Vector256.Create<int>(sums) + first).CopyTo(sums);
        (Vector256.Create<int>(sums[Vector256<int>.Count..]) + second).CopyTo(sums[Vector256<int>.Count..]);
        sum = Vector256<short>.Zero;
    }

    private static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> data, ref int position, int length)
    {
        if (length < 0 || data.Length - position < length)
        {
            throw new InvalidDataException("The model of language identification ends too soon.");
        }

        ReadOnlySpan<byte> part = data.Slice(position, length);
        position += length;
        return part;
    }
}
