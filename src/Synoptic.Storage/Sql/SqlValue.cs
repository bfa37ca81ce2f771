namespace Synoptic.Storage.Sql;

/// <summary>How values stand in the database: the same in all providers.</summary>
internal static class SqlValue
{
    /// <summary>The value for a parameter.</summary>
    public static object ToDatabase(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset time => time.ToUnixTimeMilliseconds(),
        DateOnly day => (long)day.DayNumber,
        bool flag => flag ? 1L : 0L,
        int number => (long)number,
        Enum name => name.ToString(),
        ReadOnlyMemory<byte> bytes => bytes.ToArray(),
        Uri uri => uri.OriginalString,
        string text => Clean(text),
        _ => value,
    };

    // Neither database keeps U+0000 in text, nor does UTF-8 know half a surrogate pair.
    private static string Clean(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || char.IsSurrogate(text[i]))
            {
                return string.Concat(text.EnumerateRunes().Where(r => r.Value != 0));
            }
        }

        return text;
    }
}
