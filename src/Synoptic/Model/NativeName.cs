namespace Synoptic.Model;

/// <summary>The name of an entity in its own script, for one that is shown in Latin letters though no article writes it so.</summary>
/// <param name="Text">The name, as articles write it most often.</param>
/// <param name="Language">The language of these articles, a BCP 47 code.</param>
public sealed record NativeName(string Text, string Language)
{
    /// <summary>The native name behind a shown one; null when the shown name is an article's own or known from elsewhere.</summary>
    /// <param name="shown">The name that is shown.</param>
    /// <param name="names">Names by language, most frequent first.</param>
    /// <param name="ids">Identifiers elsewhere: what has one is shown by the name that it has there.</param>
    public static NativeName? Of(string shown, IReadOnlyDictionary<string, IReadOnlyList<string>> names, IReadOnlyDictionary<string, string> ids)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(ids);
        if (ids.Count > 0 || !shown.Any(IsLatin) || names.Values.Any(l => l.Any(n => n.Any(IsLatin))))
        {
            return null;
        }

        (string? language, IReadOnlyList<string>? own) = names.FirstOrDefault(l => l.Value.Count > 0);
        return own is null ? null : new NativeName(own[0], language);
    }

    private static bool IsLatin(char c) => (c is <= '\u024F' or (>= '\u1E00' and <= '\u1EFF')) && char.IsLetter(c);
}
