using System.Globalization;

namespace Synoptic.Ingest.Archives;

/// <summary>An archive's unpacked bytes as records need them: lines, blocks, and the place in the file of each. Its memory is bounded.</summary>
/// <param name="source">The bytes.</param>
internal sealed class RecordInput(IArchiveBytes source)
{
    /// <summary>The longest line that is read as one, in bytes.</summary>
    public const int LongestLine = 64 * 1024;

    // Where stretches begin that are not yet behind: in unpacked bytes and in the file. The first is the present one.
    private readonly LinkedList<(long Position, long Offset)> _stretches = new([(0, source.Start)]);
    private byte[] _buffer = new byte[2 * LongestLine];
    private int _from, _to;
    private bool _ended;

    /// <summary>How many unpacked bytes lie before the next.</summary>
    public long Position { get; private set; }

    /// <summary>What stops the reading until <see cref="Resume"/>; what was read before it can still be had.</summary>
    public ArchiveDamage? Damage { get; private set; }

    /// <summary>True when no byte is left before the end or the damage.</summary>
    public bool IsEmpty => _from == _to && !Fill();

    /// <summary>Offset in the file of the stretch that the last byte passed over is of.</summary>
    public long LastStretch { get; private set; }

    /// <summary>True when the next byte is the first of a stretch.</summary>
    public bool IsAtStretch => Position == Stretch.Position;

    /// <summary>Bytes to the end of the file, where that is known.</summary>
    public long? Left => source.Left + (_to - _from);

    /// <summary>The place in the file of the next byte, in words.</summary>
    public string Place => source.IsPacked && Position > Stretch.Position
        ? string.Create(CultureInfo.InvariantCulture, $"byte {Stretch.Offset}, {Position - Stretch.Position} unpacked bytes on")
        : string.Create(CultureInfo.InvariantCulture, $"byte {Stretch.Offset + Math.Max(0, Position - Stretch.Position)}");

    private (long Position, long Offset) Stretch => _stretches.First!.Value;

    private long NextStretch => _stretches.First!.Next?.Value.Position ?? long.MaxValue;

    /// <summary>The bytes that come next, as many as were asked for or as there are.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_to - _from < count && Fill())
        {
        }

        return _buffer.AsSpan(_from, Math.Min(count, _to - _from));
    }

    /// <summary>The next line, without its end; it is not passed over.</summary>
    /// <param name="length">Its length with its end.</param>
    /// <param name="isWhole">False when it is longer than a line may be, or the bytes end first.</param>
    public ReadOnlySpan<byte> Line(out int length, out bool isWhole)
    {
        int scanned = 0;
        while (true)
        {
            int end = _buffer.AsSpan(_from + scanned, _to - _from - scanned).IndexOf((byte)'\n');
            if (end >= 0)
            {
                (length, isWhole) = (scanned + end + 1, true);
                return _buffer.AsSpan(_from, length - 1).TrimEnd((byte)'\r');
            }

            scanned = _to - _from;
            if (scanned >= LongestLine || !Fill())
            {
                (length, isWhole) = (scanned, false);
                return _buffer.AsSpan(_from, length);
            }
        }
    }

    /// <summary>Passes over bytes that were seen.</summary>
    public void Pass(int count)
    {
        _from += count;
        Position += count;
        EnterStretch(Position - 1);
        LastStretch = Stretch.Offset;
        EnterStretch(Position);
    }

    /// <summary>Passes over the next line, to the end of its stretch at the most: there a record may begin.</summary>
    public void PassLine()
    {
        Line(out int length, out _);
        Pass((int)Math.Min(length, NextStretch - Position));
    }

    /// <summary>Passes over the ends of lines between records.</summary>
    public void PassBlank()
    {
        while (!IsEmpty && _buffer[_from] is (byte)'\r' or (byte)'\n')
        {
            Pass(1);
        }
    }

    /// <summary>Reads a block; ends early where the bytes do, and where another record begins with a stretch of its own.</summary>
    /// <param name="count">Its length.</param>
    /// <param name="into">Takes it; null to pass over it.</param>
    /// <returns>How many bytes were read.</returns>
    public long Take(long count, Stream? into)
    {
        long left = count;
        while (left > 0 && !IsEmpty)
        {
            if (left < count && IsAtStretch && RecordStart.MayBegin(Peek(RecordStart.Length)))
            {
                break;
            }

            int part = (int)Math.Min(Math.Min(left, NextStretch - Position), _to - _from);
            into?.Write(_buffer, _from, part);
            Pass(part);
            left -= part;
        }

        return count - left;
    }

    /// <summary>Puts the last bytes taken back before the next.</summary>
    public void GiveBack(ReadOnlySpan<byte> bytes)
    {
        byte[] joined = new byte[Math.Max(_buffer.Length, bytes.Length + _to - _from)];
        bytes.CopyTo(joined);
        _buffer.AsSpan(_from, _to - _from).CopyTo(joined.AsSpan(bytes.Length));
        (_from, _to, _buffer) = (0, bytes.Length + _to - _from, joined);
        Position -= bytes.Length;
    }

    /// <summary>Leaves damage behind, with what was not yet read before it; false when nothing is left.</summary>
    public bool Resume()
    {
        Damage = null;
        Pass(_to - _from);
        _ended |= !Next();
        return !_ended;
    }

    private bool Fill()
    {
        if (_ended || Damage is not null || (_from == 0 && _to == _buffer.Length))
        {
            return false;
        }

        if (_from == _to || _to > _buffer.Length / 2)
        {
            _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
            (_from, _to) = (0, _to - _from);
        }

        try
        {
            int count;
            while ((count = source.Read(_buffer.AsSpan(_to))) == 0)
            {
                if (!Next())
                {
                    _ended = true;
                    return false;
                }
            }

            _to += count;
            return true;
        }
        catch (ArchiveDamageException failure)
        {
            Damage = new ArchiveDamage(source.Start, failure.Message, failure.IsCorrupt);
            return false;
        }
    }

    private bool Next()
    {
        if (!source.Next())
        {
            return false;
        }

        long position = Position + (_to - _from);
        if (_stretches.Last!.Value.Position == position)
        {
            _stretches.RemoveLast();
        }

        _stretches.AddLast((position, source.Start));
        EnterStretch(Position);
        return true;
    }

    private void EnterStretch(long position)
    {
        while (NextStretch <= position)
        {
            _stretches.RemoveFirst();
        }
    }
}
