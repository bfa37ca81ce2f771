using System.Text;
using Synoptic.Group.Copies;

namespace Synoptic.Group.Signature;

/// <summary>Signatures as bytes: a version, then each field in turn, numbers in little-endian order, hashes as differences.</summary>
internal static class SignatureBytes
{
    private const byte Version = 1;
    private const int MostDimensions = 1 << 14, MostItems = 1 << 12;

    /// <summary>Writes a signature.</summary>
    public static byte[] Write(ArticleSignature signature)
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream, Encoding.UTF8))
        {
            writer.Write(Version);
            writer.Write(signature.Article);
            writer.Write(signature.Language);
            writer.Write7BitEncodedInt(signature.Published + 1 ?? 0);
            Write(writer, signature.Days.Head);
            Write(writer, signature.Days.All);
            Write(writer, signature.Days.Open);
            writer.Write7BitEncodedInt(signature.Days.Line + 1 ?? 0);
            writer.Write(signature.Days.Weekdays);
            writer.Write7BitEncodedInt(signature.Keys.Length);
            uint last = 0;
            foreach (SignatureKey key in signature.Keys)
            {
                writer.Write7BitEncodedInt((int)(key.Bits - last));
                last = key.Bits;
                writer.Write((Half)key.Weight);
            }

            writer.Write7BitEncodedInt(signature.Vectors.Length);
            writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes<sbyte>(signature.Vectors));
            Write(writer, signature.Sketch);
            writer.Write7BitEncodedInt(signature.Labels.Count);
            foreach ((uint hash, string label) in signature.Labels.OrderBy(l => l.Key))
            {
                writer.Write(hash);
                writer.Write(label);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Reads a signature.</summary>
    /// <exception cref="InvalidDataException">The bytes are no signature of this version.</exception>
    public static ArticleSignature Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using BinaryReader reader = new(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
            if (reader.ReadByte() != Version)
            {
                throw new InvalidDataException("The signature is of another version.");
            }

            ArticleSignature signature = new(reader.ReadString(), reader.ReadString())
            {
                Published = ReadDay(reader),
                Days = new SignatureDays(ReadDays(reader), ReadDays(reader), ReadDays(reader), ReadDay(reader), reader.ReadByte()),
                Keys = ReadKeys(reader),
                Vectors = ReadVectors(reader),
                Sketch = ReadSketch(reader),
                Labels = ReadLabels(reader),
            };
            return reader.BaseStream.Position == bytes.Length ? signature : throw new InvalidDataException("The signature is longer than it says.");
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or DecoderFallbackException or ArgumentException)
        {
            throw new InvalidDataException("The bytes are no signature: " + e.Message, e);
        }
    }

    private static void Write(BinaryWriter writer, int[] days)
    {
        writer.Write7BitEncodedInt(days.Length);
        Array.ForEach(days, writer.Write7BitEncodedInt);
    }

    private static void Write(BinaryWriter writer, CopySketch sketch)
    {
        writer.Write7BitEncodedInt(sketch.Count);
        writer.Write7BitEncodedInt(sketch.Shingles.Length);
        uint last = 0;
        foreach (uint shingle in sketch.Shingles)
        {
            writer.Write7BitEncodedInt((int)(shingle - last));
            last = shingle;
        }

        writer.Write7BitEncodedInt(sketch.Minute + 1 ?? 0);
        writer.Write(sketch.HasTime);
        writer.Write(sketch.Agency ?? "");
        writer.Write(sketch.Credit ?? "");
    }

    private static CopySketch ReadSketch(BinaryReader reader)
    {
        int count = reader.Read7BitEncodedInt();
        uint[] shingles = new uint[Count(reader, MostItems)];
        uint last = 0;
        for (int i = 0; i < shingles.Length; i++)
        {
            shingles[i] = last += (uint)reader.Read7BitEncodedInt();
        }

        int? minute = ReadDay(reader);
        return new CopySketch(shingles, count, minute, reader.ReadBoolean(), NullIfEmpty(reader.ReadString()), NullIfEmpty(reader.ReadString()));
    }

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;

    private static int Count(BinaryReader reader, int most) =>
        reader.Read7BitEncodedInt() is >= 0 and int count && count <= most ? count : throw new InvalidDataException("The signature says of a list that it is longer than any.");

    private static int? ReadDay(BinaryReader reader) => reader.Read7BitEncodedInt() is > 0 and int day ? day - 1 : null;

    private static int[] ReadDays(BinaryReader reader)
    {
        int[] days = new int[Count(reader, MostItems)];
        for (int i = 0; i < days.Length; i++)
        {
            days[i] = reader.Read7BitEncodedInt();
        }

        return days;
    }

    private static SignatureKey[] ReadKeys(BinaryReader reader)
    {
        SignatureKey[] keys = new SignatureKey[Count(reader, MostItems)];
        uint bits = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            bits += (uint)reader.Read7BitEncodedInt();
            float weight = (float)reader.ReadHalf();
            keys[i] = float.IsFinite(weight) ? new SignatureKey(bits, weight) : throw new InvalidDataException("The signature holds a key without weight.");
        }

        return keys;
    }

    private static sbyte[] ReadVectors(BinaryReader reader)
    {
        sbyte[] vectors = new sbyte[Count(reader, MostDimensions)];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(vectors.AsSpan()));
        return vectors.Length % 3 == 0 ? vectors : throw new InvalidDataException("The signature's vectors are not three of one length.");
    }

    private static Dictionary<uint, string> ReadLabels(BinaryReader reader)
    {
        int count = Count(reader, MostItems);
        Dictionary<uint, string> labels = new(count);
        for (int i = 0; i < count; i++)
        {
            labels[reader.ReadUInt32()] = reader.ReadString();
        }

        return labels;
    }
}
