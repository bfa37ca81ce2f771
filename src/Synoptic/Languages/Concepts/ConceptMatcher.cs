using System.Runtime.CompilerServices;
using Synoptic.Languages.Tokens;

namespace Synoptic.Languages.Concepts;

/// <summary>Finds the concepts of a pack's lexicon in a text: words and phrases, whatever their endings.</summary>
internal sealed class ConceptMatcher
{
    private const int LongestSlack = 5;
    private const int ShortestStem = 1;
    private const int LeastPart = 4;
    private static readonly ConditionalWeakTable<LanguagePack, ConceptMatcher> Built = new();
    private readonly Dictionary<string, List<Entry>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly string[] _clitics;
    private readonly Endings _endings;
    private readonly bool _compounds;
    private readonly bool _nounsAreCapital;

    private ConceptMatcher(LanguagePack pack)
    {
        _endings = new Endings(pack);
        _compounds = pack.Compounds;
        _nounsAreCapital = pack.Names.CapitalisesNouns;
        _lookup = _byStem.GetAlternateLookup<ReadOnlySpan<char>>();
        _clitics = [.. pack.Names.Clitics.Where(c => c.Length > 0).OrderByDescending(c => c.Length).ThenBy(c => c, StringComparer.Ordinal)];
        foreach ((string concept, IReadOnlyList<string> words) in pack.Lexicon)
        {
            foreach (string phrase in words)
            {
                Add(concept, phrase.ToLowerInvariant());
            }
        }
    }

    /// <summary>The matcher of a pack, built once.</summary>
    public static ConceptMatcher For(LanguagePack pack) => Built.GetValue(pack, static p => new ConceptMatcher(p));

    /// <summary>All concepts among the tokens, in token order; of several phrases at one place the longest.</summary>
    /// <param name="text">The text that the tokens were cut from.</param>
    /// <param name="tokens">Its tokens.</param>
    public IReadOnlyList<ConceptHit> Find(string text, IReadOnlyList<Token> tokens)
    {
        List<ConceptHit> hits = [];
        string[] words = new string[tokens.Count];
        for (int i = 0; i < tokens.Count; i++)
        {
            words[i] = tokens[i].Kind is TokenKind.Word or TokenKind.Ideograph ? tokens[i].Span.Of(text).ToLowerInvariant() : "";
        }

        for (int i = 0; i < tokens.Count; i++)
        {
            if (words[i].Length > 0)
            {
                bool mayBeCompound = _compounds && (!_nounsAreCapital || char.IsUpper(text[tokens[i].Span.Start]));
                At(words, i, mayBeCompound, hits);
            }
        }

        return hits;
    }

    private void At(string[] words, int at, bool mayBeCompound, List<ConceptHit> hits)
    {
        List<(Entry Entry, int Stem)> found = [];
        Collect(words, at, words[at], found);
        foreach (string clitic in _clitics)
        {
            // A word glued before the noun (Arabic, Hebrew): what follows has to be a word of its own.
            if (found.Count == 0 && words[at].Length >= clitic.Length + 2 && words[at].StartsWith(clitic, StringComparison.Ordinal))
            {
                Collect(words, at, words[at][clitic.Length..], found);
            }
        }

        // The head of a compound is its last part.
        for (int start = LeastPart; mayBeCompound && found.Count == 0 && start + LeastPart <= words[at].Length; start++)
        {
            Collect(words, at, words[at][start..], found);
            found.RemoveAll(f => f.Entry.Count > 1 || f.Stem < LeastPart);
        }

        if (found.Count == 0)
        {
            return;
        }

        int longest = found.Max(f => f.Entry.Count);
        found.RemoveAll(f => f.Entry.Count < longest);
        bool exact = found.Any(f => f.Entry.Word == words[at]);
        int stem = found.Max(f => f.Stem);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach ((Entry entry, int length) in found)
        {
            if ((exact ? entry.Word == words[at] : length == stem) && seen.Add(entry.Concept))
            {
                hits.Add(new ConceptHit(entry.Concept, at, longest));
            }
        }
    }

    private void Collect(string[] words, int at, string word, List<(Entry, int)> found)
    {
        for (int length = word.Length; length >= Math.Max(ShortestStem, word.Length - LongestSlack); length--)
        {
            if (_lookup.TryGetValue(word.AsSpan(0, length), out List<Entry>? entries))
            {
                foreach (Entry entry in entries)
                {
                    if (entry.Fits(word, length, _endings) && Follows(words, at, entry))
                    {
                        found.Add((entry, length));
                    }
                }
            }
        }
    }

    private static bool Follows(string[] words, int at, Entry entry)
    {
        if (at + entry.Count > words.Length)
        {
            return false;
        }

        for (int k = 0; k < entry.Rest.Length; k++)
        {
            (string stem, int slack) = entry.Rest[k];
            string word = words[at + k + 1];
            if (!word.StartsWith(stem, StringComparison.Ordinal) || word.Length - stem.Length > slack)
            {
                return false;
            }
        }

        return true;
    }

    private void Add(string concept, string phrase)
    {
        IReadOnlyList<Token> tokens = Tokenizer.Tokenize(phrase);
        string[] words = [.. tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.Ideograph).Select(t => t.Span.Of(phrase))];
        if (words.Length == 0 || words.Length != tokens.Count)
        {
            return;
        }

        (string Stem, int Slack)[] parts = [.. words.Select((w, i) => tokens[i].Kind == TokenKind.Ideograph ? (w, 0) : (w[..WordStem.Length(w)], WordStem.Slack(w)))];
        if (!_byStem.TryGetValue(parts[0].Stem, out List<Entry>? entries))
        {
            _byStem[parts[0].Stem] = entries = [];
        }

        entries.Add(new Entry(concept, words[0], parts[0].Slack, parts[1..]));
    }

    private sealed record Entry(string Concept, string Word, int Slack, (string Stem, int Slack)[] Rest)
    {
        /// <summary>Whether what follows the stem in a token is the word's own ending or another of the language.</summary>
        public bool Fits(string token, int stem, Endings endings) =>
            token.Length - stem <= Slack
            && (token.AsSpan(stem).SequenceEqual(Word.AsSpan(Math.Min(stem, Word.Length))) || endings.Contains(token.AsSpan(stem)) || (token.StartsWith(Word, StringComparison.Ordinal) && endings.Contains(token.AsSpan(Word.Length))));

        public int Count => Rest.Length + 1;
    }
}
