using System.Buffers.Binary;
using System.Text;

namespace Synoptic.Annotate.Places;

/// <summary>Places of the world by name, in place in the library's own bytes; see <see cref="GazetteerFile"/>.</summary>
internal sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> Embedded = new(() => new Gazetteer(ModelBytes.Embedded("places")));

    private readonly ModelBytes _bytes;
    private readonly int _strings;
    private readonly int _starts;
    private readonly int _entries;
    private readonly int _bits;

    /// <summary>Opens a gazetteer.</summary>
    /// <param name="bytes">A file that <see cref="GazetteerFile.Write"/> made.</param>
    /// <exception cref="InvalidDataException">The bytes are of another kind or version.</exception>
    public Gazetteer(ModelBytes bytes)
    {
        ReadOnlySpan<byte> file = bytes.Span;
        if (file.Length < GazetteerFile.HeaderSize || Word(file, 0) != GazetteerFile.Magic || Word(file, 4) != GazetteerFile.Version)
        {
            throw new InvalidDataException("The gazetteer is of another version.");
        }

        _bytes = bytes;
        Count = (int)Word(file, 8);
        _strings = GazetteerFile.HeaderSize + (Count * GazetteerFile.RowSize);
        _starts = _strings + (int)Word(file, 12);
        _bits = (int)Word(file, 16);
        _entries = _starts + (((1 << _bits) + 1) * 4);
    }

    /// <summary>The gazetteer that ships with the library.</summary>
    public static Gazetteer Default => Embedded.Value;

    /// <summary>Number of places.</summary>
    public int Count { get; }

    /// <summary>The place in a row.</summary>
    /// <param name="index">The row.</param>
    public Place this[int index]
    {
        get
        {
            ReadOnlySpan<byte> row = Row(index);
            return new Place(
                index,
                Text(Word(row, 4)),
                Kind(index),
                Text(Word(row, 0)),
                BinaryPrimitives.ReadSingleLittleEndian(row[8..]),
                BinaryPrimitives.ReadSingleLittleEndian(row[12..]),
                Word(row, 16),
                BinaryPrimitives.ReadInt32LittleEndian(row[20..]),
                row[25] != 0);
        }
    }

    /// <summary>The place with a key, or null.</summary>
    /// <param name="key">A <see cref="Place.Key"/>.</param>
    public Place? ByKey(string key)
    {
        int index = Find(Names.NameFolding.Hash(key, GazetteerFile.PlaceKey), out _);
        return index < 0 ? null : this[index];
    }

    /// <summary>What the place in a row is.</summary>
    public PlaceKind Kind(int index) => (PlaceKind)Row(index)[24];

    /// <summary>Inhabitants of the place in a row, 0 when unknown.</summary>
    public uint Population(int index) => Word(Row(index), 16);

    /// <summary>Whether the place in a row is the capital of a country.</summary>
    public bool IsCapital(int index) => Row(index)[25] != 0;

    /// <summary>The row of the place that the place in a row lies in, or -1.</summary>
    public int Parent(int index) => BinaryPrimitives.ReadInt32LittleEndian(Row(index)[20..]);

    /// <summary>Whether one place lies in another or is the same.</summary>
    /// <param name="index">Row of the inner place.</param>
    /// <param name="outer">Row of the outer place.</param>
    public bool LiesIn(int index, int outer)
    {
        for (int steps = 0; index >= 0 && steps < 8; steps++, index = Parent(index))
        {
            if (index == outer)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The best place for a key.</summary>
    /// <param name="hash">Hash of a whole name or of a stem.</param>
    /// <param name="strength">How sure the name is: 3 an official or common name, 2 a name in a language, 1 a lesser variant.</param>
    /// <returns>Its row, or -1.</returns>
    public int Find(ulong hash, out int strength)
    {
        ReadOnlySpan<byte> file = _bytes.Span;
        int bucket = (int)(hash >> (64 - _bits));
        int from = (int)Word(file, _starts + (bucket * 4)), to = (int)Word(file, _starts + (bucket * 4) + 4);
        uint print = (uint)hash;
        for (int i = from; i < to; i++)
        {
            if (Word(file, _entries + (i * 8)) == print)
            {
                uint value = Word(file, _entries + (i * 8) + 4);
                strength = (int)(value & 3);
                return (int)(value >> 2);
            }
        }

        strength = 0;
        return -1;
    }

    /// <summary>All places for a key, best first.</summary>
    /// <param name="hash">Hash of a whole name or of a stem.</param>
    public IReadOnlyList<int> FindAll(ulong hash)
    {
        ReadOnlySpan<byte> file = _bytes.Span;
        int bucket = (int)(hash >> (64 - _bits));
        int from = (int)Word(file, _starts + (bucket * 4)), to = (int)Word(file, _starts + (bucket * 4) + 4);
        List<int> found = [];
        for (int i = from; i < to; i++)
        {
            if (Word(file, _entries + (i * 8)) == (uint)hash)
            {
                found.Add((int)(Word(file, _entries + (i * 8) + 4) >> 2));
            }
        }

        return found;
    }

    private static uint Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private ReadOnlySpan<byte> Row(int index) =>
        _bytes.Span.Slice(GazetteerFile.HeaderSize + (index * GazetteerFile.RowSize), GazetteerFile.RowSize);

    private string Text(uint offset)
    {
        ReadOnlySpan<byte> at = _bytes.Span[(_strings + (int)offset)..];
        return Encoding.UTF8.GetString(at.Slice(1, at[0]));
    }
}
