using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Annotate.Entities;

/// <summary>
/// Compares names outside one comparison: by keys that a database can index, then word by word as articles are compared.
/// <c>Haftar</c>, <c>Haftars</c>, <c>Хафтар</c> and <c>حفتر</c> share a key and hold one another.
/// </summary>
public static class EntityNames
{
    private const int Sounds = 3;
    private const float Alike = 0.8f, AlikeAbjad = 0.86f;
    private static readonly char[] Separators = [' ', '\u00A0', '\u202F', '-', '–', '‑', '·', '・', '/', '"', '“', '”', '„', '«', '»', ',', '\n', '\t'];

    /// <summary>The words of a name that can be looked for.</summary>
    /// <param name="name">The name, in any script.</param>
    public static IReadOnlyList<string> Words(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return [.. name.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit))];
    }

    /// <summary>Keys of one word of a name: its first three consonants by class of sound. Words that may be alike share one.</summary>
    /// <param name="word">The word, in any script.</param>
    /// <param name="language">BCP 47 code of its language, by which letters are read; <c>und</c> when unknown.</param>
    public static IReadOnlyList<string> Keys(string word, string language = "und")
    {
        ArgumentNullException.ThrowIfNull(word);
        string lower = word.ToLowerInvariant();
        IReadOnlyList<KeyValuePair<string, string>> sounds = NameEndings.For(LanguagePacks.For(language)).Sounds;
        SortedSet<string> keys = new(StringComparer.Ordinal) { Key(Phones.Of(lower, []), keepGlides: true) };
        if (sounds.Count > 0)
        {
            keys.Add(Key(Phones.Of(lower, sounds), keepGlides: true));
        }

        if (Phones.IsAbjad(lower))
        {
            keys.Add(Key(Phones.Of(lower, sounds), keepGlides: false));
        }

        keys.Remove("");
        return keys.Count > 0 ? [.. keys] : [lower];
    }

    /// <summary>Whether a name holds all words, in any order, endings and spelling aside.</summary>
    /// <param name="name">The name.</param>
    /// <param name="language">Its language; <c>und</c> when unknown.</param>
    /// <param name="words">The words, of any language and script.</param>
    public static bool Holds(string name, string language, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        NameForm form = new(name, language, EntityType.PER);
        NameEndings none = NameEndings.For(LanguagePacks.For("und"));
        return words.All(w => new WordForm(w, none) is var word
            && form.Words.Any(other => other.Similarity(word) >= (word.IsAbjad || other.IsAbjad ? AlikeAbjad : Alike) && !other.IsInitial));
    }

    /// <summary>Whether two names in full may name one thing, across languages and scripts.</summary>
    /// <param name="type">What they name.</param>
    /// <param name="first">A name and its language.</param>
    /// <param name="second">Another and its language.</param>
    public static bool Same(EntityType type, (string Name, string Language) first, (string Name, string Language) second) =>
        NameAlignment.Same(new NameForm(first.Name, first.Language, type), new NameForm(second.Name, second.Language, type));

    // Sounds that transliterations exchange fall together; vowels go, for some scripts leave them out.
    private static string Key(string sounds, bool keepGlides)
    {
        Span<char> key = stackalloc char[Sounds];
        int length = 0;
        char last = '\0';
        for (int i = 0; i < sounds.Length && length < Sounds; i++)
        {
            char c = Class(sounds[i], i == 0, keepGlides);
            if (c != '\0' && c != last)
            {
                key[length++] = c;
            }

            last = c == '\0' ? last : c;
        }

        return new string(key[..length]);
    }

    private static char Class(char sound, bool first, bool keepGlides) => sound switch
    {
        _ when Phones.IsVowel(sound) => first ? 'k' : '\0',
        'h' => first ? 'k' : '\0',
        'w' when !keepGlides && !first => '\0',
        'b' or 'p' or 'v' or 'w' or 'f' => 'v',
        'd' or 't' => 'd',
        'k' or 'q' or 'g' or 'x' => 'k',
        's' or 'z' or 'c' or 'C' or 'S' or 'Z' or 'J' or 'j' => first ? 'k' : 's',
        _ => sound,
    };
}
