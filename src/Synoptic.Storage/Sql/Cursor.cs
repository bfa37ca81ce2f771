using System.Globalization;
using System.Text;

namespace Synoptic.Storage.Sql;

/// <summary>Where a list goes on: the sort key of the last item given, so that items added meanwhile move nothing.</summary>
/// <param name="Key">The number that the list is sorted by.</param>
/// <param name="Id">The id that decides between equals.</param>
internal sealed record Cursor(long Key, string Id)
{
    private const int Longest = 400;

    /// <summary>The cursor as text that an address can carry.</summary>
    public override string ToString() =>
        System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Key.ToString(CultureInfo.InvariantCulture) + " " + Id));

    /// <summary>Reads a cursor, null for none.</summary>
    /// <exception cref="FormatException">It is no cursor that we gave.</exception>
    public static Cursor? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (text.Length <= Longest && System.Buffers.Text.Base64Url.IsValid(text))
        {
            string[] parts = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(text)).Split(' ', 2);
            if (parts.Length == 2 && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long key))
            {
                return new Cursor(key, parts[1]);
            }
        }

        throw new FormatException("This is no cursor that was given out.");
    }
}
