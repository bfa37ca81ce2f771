using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Synoptic.Annotate.Names;

/// <summary>
/// The weights of the tagger, read in place from <c>models/names.bin</c>. Little endian: magic, version, bits of the bucket
/// number, a reserved word, bits of the name filter, bits of a cluster's bucket number, two reserved words, transition weights as floats padded to 512 bytes; then
/// buckets of eight rows of 8 bytes: six bytes with the levels of eleven weights, the first six in the low halves, and 16 bits
/// of the feature's hash; then a Bloom filter over personal names; then buckets of eight rows of 4 bytes: the cluster of a word and
/// 24 bits of its hash.
/// </summary>
internal sealed class TagModel
{
    public const uint Magic = 0x4D4E4E53;
    public const uint Version = 3;
    public const int HeaderSize = 32 + 512;
    public const int RowSize = 8;
    public const int RowsPerBucket = 8;
    public const int ClustersPerBucket = 8;

    /// <summary>What one unit of <see cref="Levels"/> stands for.</summary>
    public const float Scale = 0.025f;

    /// <summary>Bits set in the filter for each name.</summary>
    public const int FilterHashes = 5;

    /// <summary>The sixteen weights that can be stored, in units of <see cref="Scale"/>: fine near nothing, coarse far from it.</summary>
    internal static readonly sbyte[] Levels = [0, 3, 7, 13, 21, 33, 50, 78, -3, -7, -13, -21, -33, -50, -78, -120];

    private static readonly Vector128<sbyte> Table = Vector128.Create(Levels);
    private static readonly Lazy<TagModel> Embedded = new(() => new TagModel(ModelBytes.Embedded("names")));

    private const ulong LowHalves = 0x0F0F0F0F0F0F0F0FUL;

    private readonly ModelBytes _bytes;
    private readonly int _bits;
    private readonly int _filter;
    private readonly ulong _filterMask;
    private readonly int _clusters;
    private readonly int _clusterBits;

    /// <summary>Opens a model.</summary>
    /// <param name="bytes">A file that training wrote.</param>
    /// <exception cref="InvalidDataException">The bytes are of another kind or version.</exception>
    public TagModel(ModelBytes bytes)
    {
        ReadOnlySpan<byte> file = bytes.Span;
        if (file.Length < HeaderSize || BinaryPrimitives.ReadUInt32LittleEndian(file) != Magic || BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) != Version)
        {
            throw new InvalidDataException("The names model is of another version.");
        }

        _bytes = bytes;
        _bits = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        _filterMask = (1UL << BinaryPrimitives.ReadInt32LittleEndian(file[16..])) - 1;
        _filter = HeaderSize + ((RowSize * RowsPerBucket) << _bits);
        _clusterBits = BinaryPrimitives.ReadInt32LittleEndian(file[20..]);
        _clusters = _filter + (int)((_filterMask + 1) >> 3);
        for (int from = 0; from < TagLabel.Count; from++)
        {
            for (int to = 0; to < TagLabel.Count; to++)
            {
                Transitions[(from * TagLabel.Count) + to] = BinaryPrimitives.ReadSingleLittleEndian(file[(32 + (4 * ((from * TagLabel.Count) + to)))..]);
            }
        }
    }

    /// <summary>The model that ships with the library.</summary>
    public static TagModel Default => Embedded.Value;

    /// <summary>Weight of each label after each: [previous * count + label].</summary>
    public float[] Transitions { get; } = new float[TagLabel.Count * TagLabel.Count];

    /// <summary>Adds up the weights of features.</summary>
    /// <param name="features">Hashes of features.</param>
    /// <param name="scores">Receives a score for each label.</param>
    public void Score(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        ReadOnlySpan<byte> rows = _bytes.Span.Slice(HeaderSize, (RowSize * RowsPerBucket) << _bits);
        Vector128<short> low = default, high = default;
        foreach (ulong feature in features)
        {
            int at = (int)(feature >> (64 - _bits)) * RowSize * RowsPerBucket;
            ReadOnlySpan<byte> bucket = rows.Slice(at, RowSize * RowsPerBucket);
            for (int row = 0; row < RowSize * RowsPerBucket; row += RowSize)
            {
                ulong stored = MemoryMarshal.Read<ulong>(bucket[row..]);
                if (stored >> 48 == (ushort)feature)
                {
                    Vector128<byte> levels = Vector128.Create(stored & LowHalves, (stored >> 4) & LowHalves).AsByte();
                    Vector128<sbyte> weights = Vector128.Shuffle(Table, levels.AsSByte());
                    low += Vector128.WidenLower(weights);
                    high += Vector128.WidenUpper(weights);
                    break;
                }
            }
        }

        for (int label = 0; label < TagLabel.Count; label++)
        {
            scores[label] = (label < 6 ? low[label] : high[label - 6]) * Scale;
        }
    }

    /// <summary>
    /// The cluster of a word: words that mean alike, in whatever language, share one (after Täckström, McDonald and Uszkoreit,
    /// "Cross-lingual Word Clusters for Direct Transfer of Linguistic Structure", NAACL 2012).
    /// </summary>
    /// <param name="word">Hash of the word in lower case.</param>
    /// <returns>From 1 on, or 0 for a word that is rare.</returns>
    public byte Cluster(ulong word)
    {
        int at = _clusters + ((int)(word >> (64 - _clusterBits)) * ClustersPerBucket * sizeof(uint));
        foreach (uint row in MemoryMarshal.Cast<byte, uint>(_bytes.Span.Slice(at, ClustersPerBucket * sizeof(uint))))
        {
            if (row >> 8 == ((uint)word & 0xFFFFFF) && row != 0)
            {
                return (byte)row;
            }
        }

        return 0;
    }

    /// <summary>Whether a folded word is known as a personal name; one in a hundred other words passes too.</summary>
    /// <param name="folded">The folded word.</param>
    public bool IsPersonalName(ReadOnlySpan<char> folded)
    {
        ReadOnlySpan<byte> filter = _bytes.Span[_filter..];
        ulong hash = NameFolding.Hash(folded, 7), step = NameFolding.Mix(hash) | 1;
        for (int i = 0; i < FilterHashes; i++, hash += step)
        {
            ulong bit = hash & _filterMask;
            if ((filter[(int)(bit >> 3)] & (1 << (int)(bit & 7))) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
