namespace Synoptic.Ingest.Feeds.Xml;

/// <summary>A start tag as it stands in text, with or without the quotation marks that it should have.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Attributes">Its attributes as written, values decoded.</param>
/// <param name="IsEmpty">Whether it closes itself.</param>
/// <param name="End">Where the text goes on.</param>
internal sealed record TagText(string Name, IReadOnlyList<KeyValuePair<string, string>> Attributes, bool IsEmpty, int End)
{
    private const int MostAttributes = 64;

    /// <summary>Whether a name may begin with a character.</summary>
    public static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    /// <summary>Where the name ends that starts at a place.</summary>
    public static int NameEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is ':' or '-' or '_' or '.'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Reads the tag at a place.</summary>
    public static TagText Read(string text, int at, Func<string, string> decode)
    {
        int end = NameEnd(text, at + 1);
        string name = text[(at + 1)..end];
        List<KeyValuePair<string, string>> attributes = [];
        at = end;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == '>')
            {
                return new TagText(name, attributes, text[at - 1] == '/', at + 1);
            }

            if (c == '<')
            {
                break;
            }

            if (!IsNameStart(c))
            {
                at++;
                continue;
            }

            end = NameEnd(text, at);
            string key = text[at..end];
            (string value, at) = Value(text, end);
            if (attributes.Count < MostAttributes && !attributes.Any(a => a.Key == key))
            {
                attributes.Add(new(key, decode(value)));
            }
        }

        // A tag that the next one cuts off, or the end of the text.
        return new TagText(name, attributes, false, at);
    }

    private static (string Value, int Next) Value(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at >= text.Length || text[at] != '=')
        {
            return ("", at);
        }

        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at < text.Length && text[at] is '"' or '\'')
        {
            int close = text.IndexOf(text[at], at + 1);
            return close < 0 ? (text[(at + 1)..], text.Length) : (text[(at + 1)..close], close + 1);
        }

        int start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '<'))
        {
            at++;
        }

        return (text[start..at].TrimEnd('/'), at);
    }
}
