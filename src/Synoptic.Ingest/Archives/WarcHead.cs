using System.Globalization;
using System.Text;

namespace Synoptic.Ingest.Archives;

/// <summary>Reads the head of a WARC record (ISO 28500:2009 and :2017, versions 1.0 and 1.1).</summary>
internal static class WarcHead
{
    private const int MostBytes = 256 * 1024;

    /// <summary>The head that comes next; null when it does not end.</summary>
    public static RecordHead? Read(RecordInput input)
    {
        string place = input.Place;
        long start = input.Position;
        Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);
        string? name = null;
        input.Line(out int first, out _);
        input.Pass(first);
        while (input.Position - start < MostBytes)
        {
            string line = Encoding.UTF8.GetString(input.Line(out int length, out bool isWhole));
            if (!isWhole)
            {
                return null;
            }

            input.Pass(length);
            if (line.Length == 0)
            {
                return new RecordHead(Record(fields, place), Number(fields.GetValueOrDefault("Content-Length")));
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (char.IsWhiteSpace(line[0]) && name is not null)
            {
                fields[name] += " " + line.Trim();
            }
            else if (colon > 0)
            {
                name = line[..colon].Trim();
                fields[name] = line[(colon + 1)..].Trim();
            }
        }

        return null;
    }

    private static ArchiveRecord Record(Dictionary<string, string> fields, string place) => new(Kind(fields.GetValueOrDefault("WARC-Type")), place)
    {
        // Some writers put the address into angle brackets, as the grammar of version 1.0 has it.
        Address = fields.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>'),
        Fetched = DateTimeOffset.TryParse(fields.GetValueOrDefault("WARC-Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null,
        ContentType = fields.GetValueOrDefault("Content-Type"),
    };

    private static ArchiveRecordKind Kind(string? type) => type?.ToLowerInvariant() switch
    {
        "response" => ArchiveRecordKind.Response,
        "resource" => ArchiveRecordKind.Resource,
        "revisit" => ArchiveRecordKind.Revisit,
        _ => ArchiveRecordKind.Other,
    };

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
