using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Synoptic.Languages.Tokens;

namespace Synoptic.Languages.Sentences;

/// <summary>Where sentences of one pack end: its rules made ready for look-up.</summary>
internal sealed class Boundaries
{
    /// <summary>Terminators of scripts that use them for nothing else.</summary>
    private const string Hard = "。！？｡．।॥۔؟։።፧။។᙮⁇⁈⁉‼";
    private static readonly SearchValues<char> Figures = SearchValues.Create(".,0123456789");
    private static readonly ConditionalWeakTable<LanguagePack, Boundaries> Known = [];

    private readonly FrozenSet<string> _abbreviations;
    private readonly FrozenSet<string> _stopWords;
    private readonly string _terminators;
    private readonly bool _ordinalDot;
    private readonly int _longest;

    private Boundaries(LanguagePack pack)
    {
        // Abbreviated months, units and scale words end in a full stop too, and are listed in their own sections.
        IEnumerable<string> all = pack.Sentences.Abbreviations
            .Concat(pack.Time.Months.SelectMany(m => m))
            .Concat(pack.Time.Weekdays.SelectMany(w => w))
            .Concat(pack.Time.Units.Values.SelectMany(u => u))
            .Concat(pack.Numbers.Scales.Keys)
            .Concat(pack.Names.Titles)
            .Where(a => a.EndsWith('.'))
            .SelectMany(Openings)
            .Select(Squeeze);
        _abbreviations = all.ToFrozenSet(StringComparer.Ordinal);
        _longest = _abbreviations.Count == 0 ? 0 : _abbreviations.Max(a => a.Length);
        _stopWords = pack.StopWords.Select(w => w.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
        _terminators = pack.Sentences.Terminators;
        _ordinalDot = pack.Sentences.OrdinalDot;
    }

    /// <summary>The rules of a pack, built once.</summary>
    public static Boundaries For(LanguagePack pack) => Known.GetValue(pack, static p => new Boundaries(p));

    /// <summary>Whether a sentence may end at this character.</summary>
    public bool IsTerminator(char c) => c is '.' or '!' or '?' or '…'
        || (c >= 128 && Hard.Contains(c, StringComparison.Ordinal)) || _terminators.Contains(c, StringComparison.Ordinal);

    /// <summary>The end of the sentence that the terminator at <paramref name="at"/> closes, or 0 when it closes none.</summary>
    public int EndAfter(string text, int start, int at)
    {
        int end = at + 1;
        while (end < text.Length && IsTerminator(text[end]) && (text[end] != '.' || text[end - 1] is '.' or '…' or '!' or '?'))
        {
            end++;
        }

        int bare = end;
        end = AfterClosers(text, end);
        int next = end;
        while (next < text.Length && Characters.IsSpace(text[next]))
        {
            next++;
        }

        if (next == text.Length)
        {
            return end;
        }

        char follower = text[next];
        bool spaced = next > end;
        if (text[at] is not ('.' or '!' or '?' or '…'))
        {
            // 「…。」と: what is said goes on after the closing mark.
            return !spaced && end > bare && char.IsLetter(follower) ? 0 : end;
        }

        if (!CanOpen(text, next))
        {
            return 0;
        }

        if (text[at] != '.' || bare - at > 1)
        {
            return spaced || Characters.IsUpper(follower) || !char.IsLetterOrDigit(follower) || !Characters.IsLatin(follower) ? end : 0;
        }

        return spaced || end > bare
            ? (end == bare && Continues(text, start, at, next) ? 0 : end)
            : IsMissingSpace(text, at) ? end : 0;
    }

    private static int AfterClosers(string text, int end)
    {
        while (end < text.Length && Characters.IsCloser(text[end]))
        {
            end++;
        }

        // « … . »: a closing mark set off by a space.
        if (end + 1 < text.Length && text[end] is ' ' or '\u00A0' or '\u202F' && text[end + 1] is '»' or '”'
            && (end + 2 == text.Length || Characters.IsSpace(text[end + 2]) || char.IsPunctuation(text[end + 2])))
        {
            end += 2;
        }

        return end;
    }

    /// <summary>Whether a sentence can open here: no lower-case letter, comma or closing bracket.</summary>
    private static bool CanOpen(string text, int at)
    {
        while (at < text.Length && (Characters.IsSpace(text[at]) || Characters.IsDash(text[at]) || text[at] is '•' or '*'
            || (Characters.IsCloser(text[at]) && text[at] is not (')' or ']' or '}')) || text[at] is '„' or '(' or '[' or '¿' or '¡' or '「' or '『' or '（'))
        {
            at++;
        }

        return at == text.Length || (char.IsLetterOrDigit(text[at]) ? !Characters.IsLower(text[at]) : char.IsSymbol(text[at]) || char.IsSurrogate(text[at]) || text[at] is '#' or '@');
    }

    /// <summary>"haben.Das": a full stop between two words, the second with a capital or both in a script without capitals.</summary>
    private static bool IsMissingSpace(string text, int at)
    {
        if (at < 3 || at + 2 >= text.Length)
        {
            return false;
        }

        bool word = true;
        for (int i = at - 3; i < at; i++)
        {
            word &= Characters.IsLetter(text[i]) || Characters.IsMark(text[i]);
        }

        char next = text[at + 1];
        if (!word || !Characters.IsLetter(next))
        {
            return at > 4 && Characters.IsDigit(text[at - 1]) && Characters.IsDigit(text[at - 4]) && Characters.IsUpper(next) && Characters.IsLower(text[at + 2]);
        }

        return Characters.IsUpper(next)
            ? Characters.IsLower(text[at - 1]) && !Characters.IsUpper(text[at + 2])
            : !Characters.IsLower(next) && !Characters.IsUpper(text[at - 1]) && !Characters.IsLower(text[at - 1]);
    }

    /// <summary>Whether the full stop belongs to an abbreviation, an initial or an ordinal, so that the sentence goes on.</summary>
    private bool Continues(string text, int start, int at, int next)
    {
        int word = at;
        while (word > start && !Characters.IsSpace(text[word - 1]) && text[word - 1] is not ('(' or '[' or '„' or '“' or '"' or '«' or '/'))
        {
            word--;
        }

        int length = at - word;
        if (length == 0)
        {
            return false;
        }

        if (IsAbbreviation(text, start, at))
        {
            return true;
        }

        ReadOnlySpan<char> before = text.AsSpan(word, length);
        if (Characters.IsDigit(before[^1]))
        {
            bool enumerates = word == start || text.AsSpan(start, word - start).IsWhiteSpace();
            return length <= 3 && !before.ContainsAnyExcept(Figures)
                && (enumerates || (_ordinalDot && length <= 2 && !OpensWithStopWord(text, next)));
        }

        char last = before[^1];
        bool single = Characters.IsLetter(last) && (length == 1 || !Characters.IsLetter(before[^2]));
        if (single && Characters.IsUpper(last))
        {
            // "J. Smith", "J.-C. Juncker", but "... in the U.S. The ...".
            return length <= 2 || !OpensWithStopWord(text, next);
        }

        if (single && length > 1 && before[^2] == '.')
        {
            return !OpensWithStopWord(text, next);
        }

        if (_ordinalDot && IsRoman(before))
        {
            return !OpensWithStopWord(text, next);
        }

        return Characters.IsUpper(before[0]) && length is > 1 and <= 4 && !Characters.IsUpper(before[1]) && IsVowelless(before);
    }

    private bool IsAbbreviation(string text, int start, int at)
    {
        // Backwards over the squeezed form of what precedes: "z. B." reads "z.b.".
        Span<char> buffer = stackalloc char[32];
        int free = buffer.Length;
        buffer[--free] = '.';
        for (int i = at - 1; i >= start - 1; i--)
        {
            bool open = i < start || Characters.IsSpace(text[i]) || (!Characters.IsLetter(text[i]) && !Characters.IsMark(text[i]) && text[i] is not ('.' or '-'));
            if (open)
            {
                if (_abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(buffer[free..]))
                {
                    return true;
                }

                if (i < start || !Characters.IsSpace(text[i]) || i == 0 || text[i - 1] != '.')
                {
                    return false;
                }

                continue;
            }

            if (free == 0 || buffer.Length - free >= _longest)
            {
                return false;
            }

            buffer[--free] = char.ToLowerInvariant(text[i]);
        }

        return false;
    }

    private bool OpensWithStopWord(string text, int next)
    {
        int end = next;
        Span<char> buffer = stackalloc char[16];
        while (end < text.Length && Characters.IsLetter(text[end]))
        {
            if (end - next == buffer.Length)
            {
                return false;
            }

            buffer[end - next] = char.ToLowerInvariant(text[end]);
            end++;
        }

        return end > next && _stopWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(buffer[..(end - next)]);
    }

    private static bool IsRoman(ReadOnlySpan<char> word) => word.IndexOfAnyExcept("IVXLC") < 0;

    private static bool IsVowelless(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsAsciiLetter(c) || "aeiouyAEIOUY".Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"z. B." and its own opening "z.".</summary>
    private static IEnumerable<string> Openings(string abbreviation)
    {
        yield return abbreviation;
        int space = abbreviation.IndexOfAny([' ', '\u00A0']);
        if (space is > 0 and <= 3 && abbreviation[space - 1] == '.')
        {
            yield return abbreviation[..space];
        }
    }

    private static string Squeeze(string phrase) => string.Concat(phrase.Where(c => !Characters.IsSpace(c))).ToLowerInvariant();
}
