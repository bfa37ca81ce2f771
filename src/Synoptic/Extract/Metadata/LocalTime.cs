using System.Globalization;

namespace Synoptic.Extract.Metadata;

/// <summary>Finds the same instant told in the newsroom's own time, so that its day is the day that readers saw.</summary>
internal static class LocalTime
{
    private const int MostPlaces = 200, DateLength = 16, Tail = 12;

    /// <summary>The instant as the page writes it with an offset from universal time, or null when it does not.</summary>
    /// <param name="source">The page.</param>
    /// <param name="universal">An instant in universal time, ISO 8601.</param>
    public static string? Find(string source, string universal)
    {
        if (!Parse(universal, out DateTimeOffset instant))
        {
            return null;
        }

        // Offsets are whole hours nearly everywhere: minutes and seconds stay the same.
        string end = instant.ToString(":mm:ss", CultureInfo.InvariantCulture);
        int at = 0;
        for (int tries = 0; tries < MostPlaces && (at = source.IndexOf(end, at, StringComparison.Ordinal)) >= 0; tries++, at += end.Length)
        {
            int start = at + 3 - DateLength;
            if (start >= 0 && source[start + 10] is 'T' or ' ' && DateText.Iso(source.Substring(start, Math.Min(DateLength + Tail, source.Length - start))) is { } local
                && !local.EndsWith('Z') && Parse(local, out DateTimeOffset other) && other == instant && other.Offset != TimeSpan.Zero)
            {
                return local;
            }
        }

        return null;
    }

    // Without a zone the text tells no instant.
    private static bool Parse(string iso, out DateTimeOffset instant)
    {
        instant = default;
        return iso.Length > DateLength + 3
            && DateTimeOffset.TryParseExact(iso, ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ssZ"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }
}
