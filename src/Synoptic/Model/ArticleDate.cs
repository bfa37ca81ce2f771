namespace Synoptic.Model;

/// <summary>A date of an article: published or modified.</summary>
/// <param name="Value">ISO 8601, with as much precision as is known: <c>2023-09-28</c> or <c>2023-09-28T14:05:00+03:00</c>.</param>
/// <param name="Basis">Stated by metadata or text, or inferred.</param>
/// <param name="From">Where it was read: <c>json-ld</c>, <c>meta</c>, <c>time</c>, <c>url</c>, <c>text</c>, <c>caption</c>.</param>
public sealed record ArticleDate(string Value, Basis Basis, string From)
{
    /// <summary>The day, or null when the value is coarser than a day.</summary>
    public DateOnly? Day => Value.Length >= 10
        && DateOnly.TryParseExact(Value.AsSpan(0, 10), "yyyy-MM-dd", null, System.Globalization.DateTimeStyles.None, out DateOnly day)
        ? day : null;
}
