using System.Globalization;
using System.Text;

namespace Synoptic.Ingest.Archives;

/// <summary>The head of an HTTP answer as an archive keeps it (RFC 9112), read with patience: lines may end without carriage return.</summary>
/// <param name="Status">The status.</param>
/// <param name="BodyStart">Offset of the body in the message, in bytes.</param>
internal sealed record HttpAnswer(int Status, int BodyStart)
{
    private Dictionary<string, string> Fields { get; init; } = [];

    /// <summary>A field of the head, or null; several of one name are joined by commas.</summary>
    public string? this[string name] => Fields.GetValueOrDefault(name);

    /// <summary>The answer that a message holds, or null when it is none. A head that does not end is read as far as it goes.</summary>
    public static HttpAnswer? Read(ReadOnlySpan<byte> message)
    {
        if (!message.StartsWith("HTTP/"u8))
        {
            return null;
        }

        Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);
        int at = 0, status = 0;
        while (at < message.Length)
        {
            int end = message[at..].IndexOf((byte)'\n');
            string line = Encoding.Latin1.GetString((end < 0 ? message[at..] : message.Slice(at, end)).TrimEnd((byte)'\r'));
            status = at == 0 ? StatusOf(line) : status;
            at = end < 0 ? message.Length : at + end + 1;
            if (line.Length == 0)
            {
                break;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                string name = line[..colon].Trim(), value = line[(colon + 1)..].Trim();
                fields[name] = fields.TryGetValue(name, out string? before) ? $"{before}, {value}" : value;
            }
        }

        return new HttpAnswer(status, at) { Fields = fields };
    }

    private static int StatusOf(string line)
    {
        string[] parts = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? status : 0;
    }
}
