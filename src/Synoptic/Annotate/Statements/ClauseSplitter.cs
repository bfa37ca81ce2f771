using Synoptic.Languages;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Statements;

/// <summary>
/// Cuts a sentence into clauses where a joining word of the pack stands between two stretches that each tell of something
/// done. When unsure it does not cut: a whole sentence is a statement too.
/// </summary>
internal sealed class ClauseSplitter(LanguagePack pack)
{
    private const int LeastTokens = 4;
    private const int LeastWithoutSubject = 7;
    private readonly HashSet<string> _coordinators = Words(pack.Clauses.Coordinators);
    private readonly HashSet<string> _subordinators = Words(pack.Clauses.Subordinators);
    private readonly HashSet<string> _relatives = Words(pack.Clauses.Relatives);
    private readonly HashSet<string> _complementizers = Words(pack.Reporting.Complementizers);

    /// <summary>Ranges of token indices, in order, that cover the sentence.</summary>
    /// <param name="text">The text that the tokens were cut from.</param>
    /// <param name="tokens">The tokens of the text.</param>
    /// <param name="first">Index of the sentence's first token.</param>
    /// <param name="last">Index after its last token.</param>
    /// <param name="isPredicate">Whether the token at an index tells of something done.</param>
    /// <param name="quotes">Quotations in the text: none is cut, and one that makes a clause of its own is cut off.</param>
    public IReadOnlyList<(int First, int Last)> Split(
        string text, IReadOnlyList<Token> tokens, int first, int last, Func<int, bool> isPredicate, IReadOnlyList<TextSpan> quotes)
    {
        List<(int, int)> clauses = [];
        int start = first;
        int depth = 0;
        for (int i = first; i < last; i++)
        {
            ReadOnlySpan<char> token = text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length);
            depth += Depth(token);
            TextSpan place = tokens[i].Span;
            if (i > start && quotes.Any(q => q.Start == place.End && IsClause(text, tokens, i, first) && EndOf(tokens, q, i) - i > LeastTokens))
            {
                clauses.Add((start, i));
                start = i;
                continue;
            }

            if (i > start && quotes.Any(q => q.End < place.Start && q.Start >= tokens[start].Span.Start && EndOf(tokens, q, start) is var end && i == end + 1
                && StartsClause(text, tokens, q, first) && end - start > LeastTokens))
            {
                clauses.Add((start, i));
                start = i;
                continue;
            }

            if (quotes.Any(q => q.Start <= place.Start && place.End <= q.End))
            {
                continue;
            }

            if (depth <= 0 && i > start && Joins(text, tokens, i, last, isPredicate) && Full(start, i, isPredicate) && Full(i, last, isPredicate))
            {
                clauses.Add((start, i));
                start = i;
            }
        }

        clauses.Add((start, last));
        return clauses;
    }

    private static int Depth(ReadOnlySpan<char> token) => token.Length != 1 ? 0 : token[0] switch
    {
        '(' or '«' or '„' or '「' or '『' or '[' => 1,
        ')' or '»' or '」' or '』' or ']' => -1,
        _ => 0,
    };

    /// <summary>Whether a quotation that opens at a token stands as a clause: after a comma, a colon, a word like "that", or at the start.</summary>
    private bool IsClause(string text, IReadOnlyList<Token> tokens, int opening, int first) => opening == first
        || text[tokens[opening - 1].Span.Start] is ',' or ':' or '،' or '，' or '：' or '.'
        || _complementizers.Contains(tokens[opening - 1].Span.Of(text).ToLowerInvariant());

    private bool StartsClause(string text, IReadOnlyList<Token> tokens, TextSpan quote, int first)
    {
        for (int i = first; i < tokens.Count; i++)
        {
            if (tokens[i].Span.End == quote.Start)
            {
                return IsClause(text, tokens, i, first);
            }
        }

        return false;
    }

    /// <summary>Index of the first token after a quotation: its closing mark.</summary>
    private static int EndOf(IReadOnlyList<Token> tokens, TextSpan quote, int from)
    {
        int i = from;
        while (i < tokens.Count && tokens[i].Span.Start < quote.End)
        {
            i++;
        }

        return i;
    }

    private bool Joins(string text, IReadOnlyList<Token> tokens, int at, int last, Func<int, bool> isPredicate)
    {
        if (tokens[at].Kind == TokenKind.Punctuation)
        {
            return text[tokens[at].Span.Start] is ';' or '；';
        }

        string word = tokens[at].Span.Of(text).ToLowerInvariant();
        bool comma = at > 0 && text[tokens[at - 1].Span.Start] is ',' or '،' or '，' or '、' or '–' or '—';

        // A bare "and" joins clauses only where something done follows at once; else it may join two nouns. Whoever does it stands in
        // the clause before: cut off, a few words would tell of nobody.
        return (_coordinators.Contains(word) && at + 1 < last && isPredicate(at + 1) && (comma || last - at > LeastWithoutSubject))
            || (comma && _subordinators.Contains(word))
            || (comma && _relatives.Contains(word) && !ResumesAfterComma(text, tokens, at, last));
    }

    /// <summary>A relative clause inside its sentence ends at a comma; only one that runs to the end is cut off.</summary>
    private static bool ResumesAfterComma(string text, IReadOnlyList<Token> tokens, int at, int last)
    {
        for (int i = at + 1; i < last; i++)
        {
            if (text[tokens[i].Span.Start] is ',' or '،' or '，')
            {
                return true;
            }
        }

        return false;
    }

    private static bool Full(int from, int to, Func<int, bool> isPredicate)
    {
        if (to - from < LeastTokens)
        {
            return false;
        }

        for (int i = from; i < to; i++)
        {
            if (isPredicate(i))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Words(IEnumerable<string> words) => words.Select(w => w.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
}
