namespace Synoptic.Ingest.Archives;

/// <summary>The bytes of a packed file, in a buffer whose place in the file is known.</summary>
/// <param name="file">The file; must be seekable.</param>
internal sealed class PackedInput(Stream file)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _from, _to;

    /// <summary>Offset in the file of the next byte.</summary>
    public long Offset => file.Position - (_to - _from);

    /// <summary>What is in the buffer; empty until <see cref="More"/>.</summary>
    public ReadOnlySpan<byte> Waiting => _buffer.AsSpan(_from, _to - _from);

    /// <summary>Reads on when the buffer is empty; false at the end of the file.</summary>
    /// <exception cref="ArchiveDamageException">The file cannot be read.</exception>
    public bool More()
    {
        if (_from < _to)
        {
            return true;
        }

        try
        {
            (_from, _to) = (0, file.Read(_buffer));
            return _to > 0;
        }
        catch (IOException failure)
        {
            throw new ArchiveDamageException(failure.Message, corrupt: false);
        }
    }

    /// <summary>Passes over bytes of the buffer.</summary>
    public void Take(int count) => _from += count;

    /// <summary>Puts the last bytes taken back.</summary>
    public void GiveBack(int count) => _from = Math.Max(0, _from - count);

    /// <summary>Hands out the whole buffer, at least one byte.</summary>
    /// <exception cref="ArchiveDamageException">The file ends here.</exception>
    public (byte[] Buffer, int From, int Length) TakeAll()
    {
        Require();
        (int from, _from) = (_from, _to);
        return (_buffer, from, _to - from);
    }

    /// <summary>One byte.</summary>
    /// <exception cref="ArchiveDamageException">The file ends here.</exception>
    public byte Byte()
    {
        Require();
        return _buffer[_from++];
    }

    /// <summary>As many bytes as there is room for.</summary>
    /// <exception cref="ArchiveDamageException">The file ends before.</exception>
    public void Fill(Span<byte> into)
    {
        for (int i = 0; i < into.Length; i++)
        {
            into[i] = Byte();
        }
    }

    /// <summary>Goes to an offset of the file.</summary>
    public void Seek(long offset)
    {
        file.Position = offset;
        (_from, _to) = (0, 0);
    }

    /// <summary>The offset of the next place, from an offset on, where bytes stand; -1 when there is none.</summary>
    public long Find(ReadOnlySpan<byte> bytes, long from)
    {
        Seek(from);
        while (More())
        {
            int found = Waiting.IndexOf(bytes);
            if (found >= 0)
            {
                return Offset + found;
            }

            if (Waiting.Length < bytes.Length)
            {
                return -1;
            }

            // They may lie across the border of two buffers.
            Seek(Offset + Waiting.Length - (bytes.Length - 1));
        }

        return -1;
    }

    private void Require()
    {
        if (!More())
        {
            throw new ArchiveDamageException("the file ends in the middle of a gzip member", corrupt: false);
        }
    }
}
