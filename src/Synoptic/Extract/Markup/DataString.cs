using System.Globalization;
using System.Text;

namespace Synoptic.Extract.Markup;

/// <summary>A string in a page's data scripts, decoded, with where each of its characters stands in the source.</summary>
/// <param name="Key">The property that it is the value of; empty in an array.</param>
/// <param name="Text">The string, escapes undone.</param>
/// <param name="Places">Where each character's writing starts in the source, and at the end where that of the last one ends.</param>
internal sealed record DataString(string Key, string Text, int[] Places)
{
    private const int LongestKey = 60, LeastLength = 40;

    /// <summary>The strings of some length in a JSON text, in order, each with its property. What is no JSON gives what strings it has.</summary>
    /// <param name="source">The page.</param>
    /// <param name="start">Where the JSON text starts in it.</param>
    /// <param name="end">Where it ends.</param>
    public static IEnumerable<DataString> In(string source, int start, int end)
    {
        string key = "";
        for (int at = start; at < end && (at = source.IndexOf('"', at, end - at)) >= 0;)
        {
            int close = Close(source, at + 1, end);
            if (close < 0)
            {
                yield break;
            }

            int next = close + 1;
            while (next < end && char.IsWhiteSpace(source[next]))
            {
                next++;
            }

            if (next < end && source[next] == ':')
            {
                key = close - at - 1 <= LongestKey ? source[(at + 1)..close] : "";
            }
            else if (close - at > LeastLength)
            {
                yield return Decode(key, source, at + 1, close);
            }

            at = close + 1;
        }
    }

    private static int Close(string source, int at, int end)
    {
        for (; at < end && source[at] != '"'; at++)
        {
            at += source[at] == '\\' ? 1 : 0;
        }

        return at < end ? at : -1;
    }

    private static DataString Decode(string key, string source, int start, int end)
    {
        StringBuilder text = new(end - start);
        List<int> places = new(end - start + 1);
        for (int at = start; at < end;)
        {
            places.Add(at);
            if (source[at] != '\\' || at + 1 >= end)
            {
                text.Append(source[at++]);
                continue;
            }

            if (source[at + 1] == 'u' && at + 6 <= end
                && ushort.TryParse(source.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                text.Append((char)code);
                at += 6;
                continue;
            }

            text.Append(source[at + 1] switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' or 'f' => ' ',
                char sign => sign,
            });
            at += 2;
        }

        places.Add(end);
        return new DataString(key, text.ToString(), [.. places]);
    }
}
