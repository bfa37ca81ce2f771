using System.Text;

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
            Write(writer, signature.HeadDays);
            Write(writer, signature.Days);
            Write(writer, signature.OpenDays);
            writer.Write7BitEncodedInt(signature.Keys.Length);
            uint last = 0;
            foreach (SignatureKey key in signature.Keys)
            {
                writer.Write7BitEncodedInt((int)(key.Hash - last));
                last = key.Hash;
                writer.Write((byte)key.Kind);
                writer.Write((Half)key.Weight);
            }

            Write(writer, signature.Vector);
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
                Published = reader.Read7BitEncodedInt() is > 0 and int day ? day - 1 : null,
                HeadDays = ReadDays(reader),
                Days = ReadDays(reader),
                OpenDays = ReadDays(reader),
                Keys = ReadKeys(reader),
                Vector = ReadVector(reader),
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

    private static void Write(BinaryWriter writer, float[] vector)
    {
        writer.Write7BitEncodedInt(vector.Length);
        float step = VectorSteps.Of(vector);
        writer.Write(step);
        foreach (float value in vector)
        {
            writer.Write(step > 0 ? (sbyte)MathF.Round(value / step) : (sbyte)0);
        }
    }

    private static int Count(BinaryReader reader, int most) =>
        reader.Read7BitEncodedInt() is >= 0 and int count && count <= most ? count : throw new InvalidDataException("The signature says of a list that it is longer than any.");

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
        uint hash = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            hash += (uint)reader.Read7BitEncodedInt();
            KeyKind kind = (KeyKind)reader.ReadByte();
            float weight = (float)reader.ReadHalf();
            keys[i] = kind <= KeyKind.Number && float.IsFinite(weight) ? new SignatureKey(hash, kind, weight) : throw new InvalidDataException("The signature holds a key of no kind.");
        }

        return keys;
    }

    private static float[] ReadVector(BinaryReader reader)
    {
        float[] vector = new float[Count(reader, MostDimensions)];
        float step = reader.ReadSingle();
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] = reader.ReadSByte() * step;
        }

        return float.IsFinite(step) ? vector : throw new InvalidDataException("The signature's vector is no vector.");
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
