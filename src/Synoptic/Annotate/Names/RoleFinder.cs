using System.Runtime.CompilerServices;
using Synoptic.Languages;

namespace Synoptic.Annotate.Names;

/// <summary>Finds the title or role that stands with a person's name: right before it, or after it between commas.</summary>
internal sealed class RoleFinder
{
    private const int Reach = 4;
    private const int Farthest = 7;
    private static readonly ConditionalWeakTable<LanguagePack, RoleFinder> Known = [];
    private readonly HashSet<string> _titles;
    private readonly HashSet<string> _coordinators;

    private RoleFinder(LanguagePack pack)
    {
        _titles = pack.Names.Titles.Select(t => t.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        _coordinators = pack.Clauses.Coordinators.Select(c => c.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The finder of a language, made once.</summary>
    public static RoleFinder For(LanguagePack pack) => Known.GetValue(pack, static p => new RoleFinder(p));

    /// <summary>The role of the person at tokens <paramref name="start"/> to <paramref name="end"/>, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The sentence.</param>
    /// <param name="start">First token of the name.</param>
    /// <param name="end">Token after the name.</param>
    public string? Find(string text, TokenInfo[] tokens, int start, int end) => Before(text, tokens, start) ?? After(text, tokens, end);

    // The longest title that ends right before the name.
    private string? Before(string text, TokenInfo[] tokens, int start)
    {
        for (int from = Math.Max(0, start - Reach); from < start; from++)
        {
            string words = text[tokens[from].Span.Start..tokens[start - 1].Span.End];
            if (_titles.Contains(words.ToLowerInvariant()))
            {
                return words;
            }
        }

        return Apposition(text, tokens, start);
    }

    // "The minister of defence, N" and "Minister of Defence N": a title, then words without a mark. Without the comma they begin
    // with a function word that joins no two things and end with one that is none.
    private string? Apposition(string text, TokenInfo[] tokens, int start)
    {
        bool comma = start > 1 && text[tokens[start - 1].Span.Start] is ',' or '،' or '、';
        int end = comma ? start - 1 : start;
        if (end < 2 || (!comma && (tokens[end - 1].Flags & WordFlags.Stop) != 0))
        {
            return null;
        }

        for (int from = end - 1; from >= Math.Max(0, end - Farthest); from--)
        {
            if (tokens[from].Case is LetterCase.Punctuation or LetterCase.Quote or LetterCase.Digits || (tokens[from].Flags & WordFlags.Reporting) != 0)
            {
                return null;
            }

            for (int to = Math.Min(end, from + Reach); to > from; to--)
            {
                bool joined = comma || (to < end && (tokens[to].Flags & WordFlags.Stop) != 0 && !_coordinators.Contains(tokens[to].Span.Of(text).ToLowerInvariant()));
                if (joined && _titles.Contains(text[tokens[from].Span.Start..tokens[to - 1].Span.End].ToLowerInvariant()))
                {
                    return text[tokens[from].Span.Start..tokens[end - 1].Span.End];
                }
            }
        }

        return null;
    }

    private string? After(string text, TokenInfo[] tokens, int end)
    {
        if (end + 1 >= tokens.Length || text[tokens[end].Span.Start] is not (',' or '،' or '('))
        {
            return null;
        }

        for (int skip = 1; skip <= 3 && end + skip < tokens.Length; skip++)
        {
            for (int to = Math.Min(tokens.Length, end + skip + Reach); to > end + skip; to--)
            {
                string words = text[tokens[end + skip].Span.Start..tokens[to - 1].Span.End];
                if (_titles.Contains(words.ToLowerInvariant()))
                {
                    return words;
                }
            }
        }

        return null;
    }
}
