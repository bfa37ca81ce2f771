using System.Globalization;
using System.Text;

namespace Synoptic.Ingest.Archives;

/// <summary>
/// Reads the head of an ARC record (the Internet Archive's format before WARC, versions 1 and 2): one line with address, IP
/// address, date, media type and length, and in version 2 five more fields before the length.
/// </summary>
internal static class ArcHead
{
    private const int LongestLine = 16 * 1024, LeastFields = 5, ShortestDate = 12, LongestDate = 18, DateLength = 14;

    /// <summary>The head that a line is, or null. Addresses may hold blanks.</summary>
    public static RecordHead? Read(ReadOnlySpan<byte> line, string place)
    {
        if (line.Length > LongestLine || !RecordStart.MayBegin(line))
        {
            return null;
        }

        string[] fields = Encoding.UTF8.GetString(line).Split(' ');
        int date = Array.FindLastIndex(fields, fields.Length - 1, f => f.Length is >= ShortestDate and <= LongestDate && f.All(char.IsAsciiDigit));
        if (fields.Length < LeastFields || date < 2 || date > fields.Length - 3)
        {
            return null;
        }

        string address = string.Join(' ', fields[..(date - 1)]);
        bool isLength = long.TryParse(fields[^1], NumberStyles.None, CultureInfo.InvariantCulture, out long length);
        ArchiveRecordKind kind = address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? ArchiveRecordKind.Response : ArchiveRecordKind.Other;
        return new RecordHead(new ArchiveRecord(kind, place) { Address = address, Fetched = Date(fields[date]), ContentType = fields[date + 1] }, isLength ? length : null);
    }

    private static DateTimeOffset? Date(string digits) =>
        DateTimeOffset.TryParseExact(digits.PadRight(DateLength, '0')[..DateLength], "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;
}
