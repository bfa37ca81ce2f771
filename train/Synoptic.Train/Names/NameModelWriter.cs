using System.Buffers.Binary;
using Synoptic.Annotate.Names;

namespace Synoptic.Train.Names;

/// <summary>Writes <c>models/names.bin</c>; see <see cref="TagModel"/> for the layout.</summary>
internal static class NameModelWriter
{
    private const float Least = 0.04f;
    private const int ClusterBits = 16;

    /// <summary>The bytes of a model.</summary>
    /// <param name="bucketBits">Bits of the bucket number.</param>
    /// <param name="features">Hash of each row's feature.</param>
    /// <param name="weights">Weights of each row's labels.</param>
    /// <param name="transitions">Weights of each label after each.</param>
    /// <param name="filter">The filter of personal names.</param>
    /// <param name="clusters">The cluster of each word, by the word's hash, those first that matter most.</param>
    public static byte[] Write(int bucketBits, ulong[] features, float[] weights, float[] transitions, byte[] filter, IReadOnlyList<(ulong Word, byte Cluster)> clusters)
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

        byte[] table = new byte[(TagModel.RowSize * TagModel.RowsPerBucket) << bucketBits];
        byte[] used = new byte[1 << bucketBits];
        int kept = 0;
        foreach (int row in Enumerable.Range(0, features.Length).Where(r => size[r] > Least * Least).OrderByDescending(r => size[r]).ThenBy(r => features[r]))
        {
            int bucket = bucketBits == 0 ? 0 : (int)(features[row] >> (64 - bucketBits));
            if (used[bucket] == TagModel.RowsPerBucket)
            {
                continue;
            }

            Span<byte> at = table.AsSpan(((bucket * TagModel.RowsPerBucket) + used[bucket]++) * TagModel.RowSize, TagModel.RowSize);
            ulong row64 = (features[row] & 0xFFFF) << 48;
            for (int label = 0; label < labels; label++)
            {
                row64 |= Level(weights[(row * labels) + label]) << (label < 6 ? label * 8 : ((label - 6) * 8) + 4);
            }

            BinaryPrimitives.WriteUInt64LittleEndian(at, row64);
            kept++;
        }

        Console.WriteLine($"{kept} of {features.Length} features kept");
        byte[] words = ClusterTable(clusters);
        byte[] file = new byte[TagModel.HeaderSize + table.Length + filter.Length + words.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(file, TagModel.Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), TagModel.Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), bucketBits);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), int.Log2(filter.Length * 8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(20), ClusterBits);
        for (int i = 0; i < transitions.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(32 + (i * 4)), transitions[i]);
        }

        table.CopyTo(file.AsSpan(TagModel.HeaderSize));
        filter.CopyTo(file.AsSpan(TagModel.HeaderSize + table.Length));
        words.CopyTo(file.AsSpan(TagModel.HeaderSize + table.Length + filter.Length));
        return file;
    }

    private static byte[] ClusterTable(IReadOnlyList<(ulong Word, byte Cluster)> clusters)
    {
        byte[] table = new byte[(sizeof(uint) * TagModel.ClustersPerBucket) << ClusterBits];
        byte[] used = new byte[1 << ClusterBits];
        foreach ((ulong word, byte cluster) in clusters)
        {
            int bucket = (int)(word >> (64 - ClusterBits));
            if (used[bucket] < TagModel.ClustersPerBucket)
            {
                int at = ((bucket * TagModel.ClustersPerBucket) + used[bucket]++) * sizeof(uint);
                BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(at), (uint)((word & 0xFFFFFF) << 8) | cluster);
            }
        }

        return table;
    }

    private static ulong Level(float weight)
    {
        int best = 0;
        for (int level = 1; level < TagModel.Levels.Length; level++)
        {
            best = MathF.Abs((TagModel.Levels[level] * TagModel.Scale) - weight) < MathF.Abs((TagModel.Levels[best] * TagModel.Scale) - weight) ? level : best;
        }

        return (ulong)best;
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
