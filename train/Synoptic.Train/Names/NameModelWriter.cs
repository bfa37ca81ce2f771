using System.Buffers.Binary;
using Synoptic.Annotate.Names;

namespace Synoptic.Train.Names;

/// <summary>Writes <c>models/names.bin</c>; see <see cref="TagModel"/> for the layout.</summary>
internal static class NameModelWriter
{
    /// <summary>The bytes of a model.</summary>
    /// <param name="bucketBits">Bits of the bucket number.</param>
    /// <param name="features">Hash of each row's feature.</param>
    /// <param name="weights">Weights of each row's labels.</param>
    /// <param name="transitions">Weights of each label after each.</param>
    /// <param name="filter">The filter of personal names.</param>
    public static byte[] Write(int bucketBits, ulong[] features, float[] weights, float[] transitions, byte[] filter)
    {
        const int labels = TagLabel.Count;
        float[] size = new float[features.Length];
        for (int row = 0; row < features.Length; row++)
        {
            for (int label = 0; label < labels; label++)
            {
                size[row] += weights[(row * labels) + label] * weights[(row * labels) + label];
            }
        }

        // Weights beyond the range are clipped: a scale for the very largest would blur all others.
        float scale = 3.0f / 127;
        byte[] table = new byte[(TagModel.RowSize * TagModel.RowsPerBucket) << bucketBits];
        byte[] used = new byte[1 << bucketBits];
        int kept = 0;
        foreach (int row in Enumerable.Range(0, features.Length).Where(r => size[r] > scale * scale).OrderByDescending(r => size[r]).ThenBy(r => features[r]))
        {
            int bucket = bucketBits == 0 ? 0 : (int)(features[row] >> (64 - bucketBits));
            if (used[bucket] == TagModel.RowsPerBucket)
            {
                continue;
            }

            Span<byte> at = table.AsSpan(((bucket * TagModel.RowsPerBucket) + used[bucket]++) * TagModel.RowSize, TagModel.RowSize);
            for (int label = 0; label < labels; label++)
            {
                at[label] = (byte)(sbyte)Math.Clamp(MathF.Round(weights[(row * labels) + label] / scale), -127, 127);
            }

            BinaryPrimitives.WriteUInt32LittleEndian(at[12..], (uint)features[row]);
            kept++;
        }

        Console.WriteLine($"{kept} of {features.Length} features kept");
        byte[] file = new byte[TagModel.HeaderSize + table.Length + filter.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(file, TagModel.Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), TagModel.Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), bucketBits);
        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(12), scale);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), int.Log2(filter.Length * 8));
        for (int i = 0; i < transitions.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(32 + (i * 4)), transitions[i]);
        }

        table.CopyTo(file.AsSpan(TagModel.HeaderSize));
        filter.CopyTo(file.AsSpan(TagModel.HeaderSize + table.Length));
        return file;
    }

    /// <summary>A Bloom filter (Bloom, CACM 13(7), 1970) over folded names.</summary>
    public static byte[] Filter(IEnumerable<string> names, int bits)
    {
        byte[] filter = new byte[1 << (bits - 3)];
        ulong mask = (1UL << bits) - 1;
        foreach (string name in names)
        {
            ulong hash = NameFolding.Hash(NameFolding.Fold(name), 7), step = NameFolding.Mix(hash) | 1;
            for (int i = 0; i < TagModel.FilterHashes; i++, hash += step)
            {
                ulong bit = hash & mask;
                filter[(int)(bit >> 3)] |= (byte)(1 << (int)(bit & 7));
            }
        }

        return filter;
    }
}
