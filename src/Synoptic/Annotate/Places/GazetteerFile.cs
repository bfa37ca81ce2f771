using System.Buffers.Binary;
using System.Text;

namespace Synoptic.Annotate.Places;

/// <summary>
/// The layout of <c>models/places.bin</c>, little endian: a header of seven 32-bit words (magic, version, places, bytes of
/// strings, bits of the bucket number, entries, reserved); a row of 28 bytes a place; the strings, each with its length in one
/// byte before it; the first entry of each bucket; the entries: 32 bits of the key's hash, then place and strength.
/// </summary>
internal static class GazetteerFile
{
    public const uint Magic = 0x5A474E53;
    public const uint Version = 1;
    public const int HeaderSize = 28;
    public const int RowSize = 28;

    /// <summary>Seed of keys that hold a whole folded name.</summary>
    public const ulong WholeName = 1;

    /// <summary>Seed of keys that hold a language and the stem of an inflected name.</summary>
    public const ulong Stem = 2;

    /// <summary>Seed of keys that hold <see cref="Place.Key"/>.</summary>
    public const ulong PlaceKey = 3;

    /// <summary>
    /// The stem of a folded name: without a final s and then without one final vowel or soft sign, so that endings of cases meet.
    /// </summary>
    /// <param name="folded">The folded name.</param>
    /// <returns>Its length, or 0 when the stem would be too short to tell names apart.</returns>
    public static int StemLength(ReadOnlySpan<char> folded)
    {
        int length = folded.Length;
        if (length > 4 && folded[length - 1] is 's' or 'σ')
        {
            length--;
        }

        if (length > 3 && IsSoft(folded[length - 1]))
        {
            length--;
        }

        return length >= 3 && folded.Length >= 4 ? length : 0;
    }

    /// <summary>Writes the key of a folded name's stem: four letters of each word before the last, then the last word's stem.</summary>
    /// <param name="folded">The folded name.</param>
    /// <param name="key">Where to write; at least as long as the name.</param>
    /// <returns>Number of characters written, 0 when the name has no stem to go by.</returns>
    public static int StemKey(ReadOnlySpan<char> folded, Span<char> key)
    {
        int last = folded.LastIndexOf(' ') + 1;
        int stem = StemLength(folded[last..]);
        return stem == 0 ? 0 : WriteKey(folded[..last], folded.Slice(last, stem), key);
    }

    /// <summary>Writes the key of a name whose last word was already cut to its stem.</summary>
    /// <param name="before">The folded words before the last, with a space after each.</param>
    /// <param name="stem">The last word's stem.</param>
    /// <param name="key">Where to write.</param>
    /// <returns>Number of characters written.</returns>
    public static int WriteKey(ReadOnlySpan<char> before, ReadOnlySpan<char> stem, Span<char> key)
    {
        int length = 0, inWord = 0;
        foreach (char c in before)
        {
            inWord = c == ' ' ? 0 : inWord + 1;
            if (inWord <= 4)
            {
                key[length++] = c;
            }
        }

        stem.CopyTo(key[length..]);
        return length + stem.Length;
    }

    /// <summary>Whether a letter at the end of a name is a vowel or sign that cases change.</summary>
    public static bool IsSoft(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y'
        or 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я' or 'й' or 'ь' or 'і' or 'ї' or 'є' or 'ј'
        or 'α' or 'ε' or 'η' or 'ι' or 'ο' or 'υ' or 'ω';

    /// <summary>The hash of a stem in a language.</summary>
    public static ulong StemHash(string language, ReadOnlySpan<char> stem) =>
        Names.NameFolding.Hash(stem, Stem + Names.NameFolding.Hash(language));

    /// <summary>Writes the file.</summary>
    /// <param name="places">The places; <see cref="Place.Index"/> is the position.</param>
    /// <param name="entries">Hash of key, place, strength 0 to 3; several places may share a key, best first by strength then population.</param>
    public static byte[] Write(IReadOnlyList<Place> places, IReadOnlyCollection<(ulong Hash, int Place, int Strength)> entries)
    {
        int bits = 1;
        while (1 << bits < entries.Count / 4)
        {
            bits++;
        }

        using MemoryStream strings = new();
        Dictionary<string, uint> offsets = new(StringComparer.Ordinal);
        uint Offset(string text)
        {
            if (!offsets.TryGetValue(text, out uint at))
            {
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                at = (uint)strings.Length;
                strings.WriteByte(checked((byte)bytes.Length));
                strings.Write(bytes);
                offsets.Add(text, at);
            }

            return at;
        }

        byte[] rows = new byte[places.Count * RowSize];
        foreach (Place place in places)
        {
            Span<byte> row = rows.AsSpan(place.Index * RowSize, RowSize);
            BinaryPrimitives.WriteUInt32LittleEndian(row, Offset(place.Name));
            BinaryPrimitives.WriteUInt32LittleEndian(row[4..], Offset(place.Key));
            BinaryPrimitives.WriteSingleLittleEndian(row[8..], place.Latitude);
            BinaryPrimitives.WriteSingleLittleEndian(row[12..], place.Longitude);
            BinaryPrimitives.WriteUInt32LittleEndian(row[16..], (uint)Math.Min(place.Population, uint.MaxValue));
            BinaryPrimitives.WriteInt32LittleEndian(row[20..], place.Parent);
            row[24] = (byte)place.Kind;
            row[25] = place.IsCapital ? (byte)1 : (byte)0;
        }

        (ulong Hash, int Place, int Strength)[] sorted =
        [
            .. entries.OrderBy(e => e.Hash >> (64 - bits)).ThenBy(e => (uint)e.Hash)
                .ThenByDescending(e => e.Strength)
                .ThenBy(e => places[e.Place].Kind is PlaceKind.City ? 1 : 0)
                .ThenByDescending(e => places[e.Place].IsCapital)
                .ThenByDescending(e => places[e.Place].Population)
                .ThenBy(e => e.Place),
        ];
        int buckets = 1 << bits;
        byte[] starts = new byte[(buckets + 1) * 4];
        int next = 0;
        for (int bucket = 0; bucket <= buckets; bucket++)
        {
            while (next < sorted.Length && (int)(sorted[next].Hash >> (64 - bits)) < bucket)
            {
                next++;
            }

            BinaryPrimitives.WriteInt32LittleEndian(starts.AsSpan(bucket * 4), next);
        }

        using MemoryStream file = new();
        Span<byte> header = stackalloc byte[HeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], places.Count);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], (int)strings.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], bits);
        BinaryPrimitives.WriteInt32LittleEndian(header[20..], sorted.Length);
        header[24..].Clear();
        file.Write(header);
        file.Write(rows);
        file.Write(strings.ToArray());
        file.Write(starts);
        Span<byte> entry = stackalloc byte[8];
        foreach ((ulong hash, int place, int strength) in sorted)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(entry, (uint)hash);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], ((uint)place << 2) | (uint)strength);
            file.Write(entry);
        }

        return file.ToArray();
    }
}
