using System.Buffers.Binary;
using System.IO.Hashing;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace Synoptic.Ingest.Archives;

/// <summary>
/// A file of gzip members one after another (RFC 1952), as archives have one for each record. Unlike a gzip stream of the
/// framework it tells where each member begins, and a member that is cut off or whose checksum is wrong is an error.
/// </summary>
/// <param name="file">The file; must be seekable.</param>
internal sealed class GzipMembers(Stream file) : IArchiveBytes
{
    // Pages do not shrink to a two-hundredth; a member that is made to fill memory and time does.
    private const long BombSize = 256L * 1024 * 1024, BombRatio = 200;
    private const int HeaderSize = 10, TrailerSize = 8, HeadLength = 16;
    private const byte HasExtra = 4, HasName = 8, HasComment = 16, HasChecksum = 2, Reserved = 0xE0;
    private readonly PackedInput _input = new(file);
    private readonly Inflater _inflater = new(noHeader: true);
    private readonly Crc32 _checksum = new();
    private readonly byte[] _plain = new byte[32 * 1024];
    private readonly byte[] _head = new byte[HeadLength];
    private int _headFrom, _headTo;
    private State _state;

    private enum State
    {
        AtHeader,
        InBody,
        Ended,
        Broken,
    }

    /// <inheritdoc/>
    public bool IsPacked => true;

    /// <inheritdoc/>
    public long Start { get; private set; }

    /// <inheritdoc/>
    public long? Left => null;

    /// <summary>Whether bytes begin a gzip member, with the one method that there is.</summary>
    public static bool IsMember(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 8, var flags, ..] && (flags & Reserved) == 0;

    /// <inheritdoc/>
    public int Read(Span<byte> into)
    {
        if (_headFrom == _headTo)
        {
            return Inflate(into);
        }

        int count = Math.Min(into.Length, _headTo - _headFrom);
        _head.AsSpan(_headFrom, count).CopyTo(into);
        _headFrom += count;
        return count;
    }

    /// <inheritdoc/>
    public bool Next()
    {
        if (_state == State.Broken)
        {
            return Recover();
        }

        // Some writers fill up with zeros behind the last member.
        while (_input.More() && _input.Waiting[0] == 0)
        {
            _input.Take(1);
        }

        (Start, _state) = (_input.Offset, State.AtHeader);
        return _input.More();
    }

    private int Inflate(Span<byte> into)
    {
        try
        {
            if (_state == State.AtHeader)
            {
                _inflater.Reset();
                _checksum.Reset();
                Header();
                _state = State.InBody;
            }

            return _state == State.InBody ? Body(into) : 0;
        }
        catch (ArchiveDamageException)
        {
            _state = State.Broken;
            throw;
        }
    }

    private void Header()
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        _input.Fill(header);
        if (!IsMember(header))
        {
            throw new ArchiveDamageException("no gzip member begins here", corrupt: true);
        }

        byte flags = header[3];
        for (int extra = (flags & HasExtra) != 0 ? _input.Byte() | (_input.Byte() << 8) : 0; extra > 0; extra--)
        {
            _input.Byte();
        }

        for (int texts = ((flags & HasName) != 0 ? 1 : 0) + ((flags & HasComment) != 0 ? 1 : 0); texts > 0;)
        {
            texts -= _input.Byte() == 0 ? 1 : 0;
        }

        for (int rest = (flags & HasChecksum) != 0 ? 2 : 0; rest > 0; rest--)
        {
            _input.Byte();
        }
    }

    private int Body(Span<byte> into)
    {
        while (true)
        {
            int count = Unpack(Math.Min(into.Length, _plain.Length));
            if (count > 0)
            {
                _plain.AsSpan(0, count).CopyTo(into);
                _checksum.Append(into[..count]);
                return _inflater.TotalOut > BombSize && _inflater.TotalOut / Math.Max(1, _inflater.TotalIn) > BombRatio
                    ? throw new ArchiveDamageException($"the gzip member unpacks to more than {BombRatio} times its size", corrupt: true)
                    : count;
            }

            if (_inflater.IsFinished)
            {
                _input.GiveBack(_inflater.RemainingInput);
                Trailer();
                _state = State.Ended;
                return 0;
            }

            if (_inflater.IsNeedingDictionary || !_inflater.IsNeedingInput)
            {
                throw new ArchiveDamageException("the gzip member is damaged", corrupt: true);
            }

            (byte[] buffer, int from, int length) = _input.TakeAll();
            _inflater.SetInput(buffer, from, length);
        }
    }

    // The inflater is managed code; on damaged input it says so by one of these.
    private int Unpack(int count)
    {
        try
        {
            return _inflater.Inflate(_plain, 0, count);
        }
        catch (Exception failure) when (failure is SharpZipBaseException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            throw new ArchiveDamageException("the gzip member is damaged", corrupt: true);
        }
    }

    private void Trailer()
    {
        Span<byte> trailer = stackalloc byte[TrailerSize];
        _input.Fill(trailer);
        if (BinaryPrimitives.ReadUInt32LittleEndian(trailer) != _checksum.GetCurrentHashAsUInt32()
            || BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) != (uint)_inflater.TotalOut)
        {
            throw new ArchiveDamageException("the gzip member's checksum or length is wrong", corrupt: true);
        }
    }

    /// <summary>Whether a member anywhere in the file begins as a record does. Reading cannot go on after this.</summary>
    public bool HoldsRecord()
    {
        Start = -1;
        return Recover();
    }

    // Looks behind the start of a broken member for one that begins as a record does.
    private bool Recover()
    {
        for (long at = Start + 1; (at = _input.Find([0x1F, 0x8B, 8], at)) >= 0; at++)
        {
            _input.Seek(at);
            (Start, _state) = (at, State.AtHeader);
            if (BeginsWithRecord())
            {
                return true;
            }
        }

        _state = State.Ended;
        return false;
    }

    private bool BeginsWithRecord()
    {
        (_headFrom, _headTo) = (0, 0);
        try
        {
            int total = 0;
            while (total < HeadLength && Inflate(_head.AsSpan(total)) is > 0 and int count)
            {
                total += count;
            }

            if (!RecordStart.MayBegin(_head.AsSpan(0, total)))
            {
                return false;
            }

            _headTo = total;
            return true;
        }
        catch (ArchiveDamageException)
        {
            return false;
        }
    }
}
