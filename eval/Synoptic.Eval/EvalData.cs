using System.IO.Compression;
using System.Security.Cryptography;

namespace Synoptic.Eval;

/// <summary>A folder of evaluation data; remembers which files were read, so that figures carry a hash of their data.</summary>
internal sealed class EvalData(string root)
{
    private readonly SortedSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>The folder.</summary>
    public string Root { get; } = root;

    /// <summary>The full path of a file or folder of the data, or null when this data does not hold it.</summary>
    public string? Find(string relative)
    {
        string path = Path.Combine(Root, relative);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    /// <summary>The bytes of a file, unpacked when it ends in <c>.gz</c>.</summary>
    public byte[] Bytes(string relative)
    {
        _read.Add(relative);
        byte[] raw = File.ReadAllBytes(Path.Combine(Root, relative));
        if (!relative.EndsWith(".gz", StringComparison.Ordinal))
        {
            return raw;
        }

        using GZipStream gzip = new(new MemoryStream(raw), CompressionMode.Decompress);
        using MemoryStream plain = new();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    /// <summary>The bytes of a file as they are.</summary>
    public byte[] Raw(string relative)
    {
        _read.Add(relative);
        return File.ReadAllBytes(Path.Combine(Root, relative));
    }

    /// <summary>A file as it is, to be read as it is needed.</summary>
    public Stream Open(string relative)
    {
        _read.Add(relative);
        return File.OpenRead(Path.Combine(Root, relative));
    }

    /// <summary>The lines of a UTF-8 file, unpacked when it ends in <c>.gz</c>.</summary>
    public IEnumerable<string> Lines(string relative)
    {
        using StreamReader reader = new(new MemoryStream(Bytes(relative)));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    /// <summary>SHA-256 over names and contents of the files read so far, in lower-case hexadecimal.</summary>
    public string Hash()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string relative in _read)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(relative + "\n"));
            hash.AppendData(File.ReadAllBytes(Path.Combine(Root, relative)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
