namespace Synoptic.Ingest.Archives;

/// <summary>Tells where a record of an archive begins.</summary>
internal static class RecordStart
{
    /// <summary>How many bytes tell.</summary>
    public const int Length = 9;

    /// <summary>Whether a line is the first of a WARC record.</summary>
    public static bool IsWarc(ReadOnlySpan<byte> line) =>
        line.Length is >= 8 and <= 16 && line.StartsWith("WARC/"u8) && char.IsAsciiDigit((char)line[5]) && line[6] == '.' && char.IsAsciiDigit((char)line[7]);

    /// <summary>Whether a record of either format may begin with these bytes.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimStart("\r\n"u8);
        return bytes.StartsWith("WARC/"u8) || bytes.StartsWith("http"u8) || bytes.StartsWith("filedesc:"u8) || bytes.StartsWith("dns:"u8);
    }
}
