using Synoptic.Languages.Sources;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Reporting;

/// <summary>A block read for reported speech: its words with their roles, its verbs of reporting, its names.</summary>
internal sealed class BlockText
{
    private const int ParticleReach = 25;

    private BlockText(int index, Block block, ReportingLexicon lexicon)
    {
        Index = index;
        Block = block;
        Lexicon = lexicon;
        Words = Cut(block.Text, lexicon.Pack.Reporting.PronounEndings);
    }

    /// <summary>Index of the block in the article.</summary>
    public int Index { get; }

    /// <summary>The block.</summary>
    public Block Block { get; }

    /// <summary>Its text.</summary>
    public string Text => Block.Text;

    /// <summary>The pack's words.</summary>
    public ReportingLexicon Lexicon { get; }

    /// <summary>Its words and punctuation in order.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>Its reporting verbs in order.</summary>
    public List<VerbHit> Verbs { get; } = [];

    /// <summary>Its sentences in order.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; private init; } = [];

    /// <summary>The names in it, in order; may be empty.</summary>
    public IReadOnlyList<Mention> Mentions { get; private init; } = [];

    /// <summary>Known agencies, outlets and platforms by index of their first word: index after the last, and the source.</summary>
    public Dictionary<int, (int To, KnownSource Source)> Known { get; } = [];

    /// <summary>Words that name the medium, by index of the first: index after the last. They are nobody's subject.</summary>
    public Dictionary<int, int> Asides { get; } = [];

    /// <summary>Reads a block.</summary>
    public static BlockText Of(int index, Block block, IReadOnlyList<TextSpan> sentences, IReadOnlyList<Mention> mentions, ReportingLexicon lexicon)
    {
        BlockText text = new(index, block, lexicon) { Sentences = sentences, Mentions = mentions };
        text.MarkRoles();
        text.MarkKnown();
        foreach (ShapeMatch match in ShapeMatcher.Find(text, lexicon.Through, 0, text.Words.Count))
        {
            text.Asides[match.From] = match.To;
            text.Asides[text.WordAt(match.Source.Span.Start)] = match.To;
        }

        return text;
    }

    /// <summary>Index of the first word that starts at or after a position.</summary>
    public int WordAt(int position)
    {
        int low = 0, high = Words.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Words[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The sentence that holds a position, or the whole block.</summary>
    public TextSpan SentenceAt(int position)
    {
        foreach (TextSpan sentence in Sentences)
        {
            if (sentence.Start <= position && position < sentence.End)
            {
                return sentence;
            }
        }

        return new TextSpan(0, Text.Length);
    }

    /// <summary>Whether a word opens a sentence, so that its capital says nothing.</summary>
    public bool OpensSentence(int word)
    {
        int at = Words[word].Span.Start;
        int start = SentenceAt(at).Start;
        while (start < at && !char.IsLetterOrDigit(Text[start]))
        {
            start++;
        }

        return start == at;
    }

    /// <summary>The range from one word to another.</summary>
    public TextSpan Span(int from, int to) => new(Words[from].Span.Start, Words[to - 1].Span.End);

    private static List<Word> Cut(string text, IReadOnlyList<string> pronounEndings)
    {
        List<Word> words = [];
        IReadOnlyList<Token> tokens = Tokenizer.Tokenize(text);
        for (int i = 0; i < tokens.Count; i++)
        {
            TextSpan span = tokens[i].Span;
            TokenKind kind = tokens[i].Kind;

            // A host name is one word: letters, full stop, letters without white space, ending in at least two lower-case letters.
            while (kind == TokenKind.Word && i + 2 < tokens.Count && text[tokens[i + 1].Span.Start] == '.'
                && tokens[i + 1].Span.Start == span.End && tokens[i + 2].Span.Start == span.End + 1 && LooksLikeLabel(tokens[i + 2].Span.Of(text)))
            {
                span = new TextSpan(span.Start, tokens[i + 2].Span.End);
                i += 2;
            }

            if (kind == TokenKind.Word && span.Length > 3 && Characters.IsApostrophe(text[span.Start + 1]) && Characters.IsLatin(text[span.Start])
                && Characters.IsUpper(text[span.Start]) && Characters.IsLower(text[span.Start + 2]))
            {
                // "D'après", "L'opération": an elided word that only its place makes a capital.
                string elided = text[span.Start..(span.Start + 2)];
                words.Add(new Word(new TextSpan(span.Start, span.Start + 2), kind, elided, Word.Fold(elided)));
                span = new TextSpan(span.Start + 2, span.End);
            }

            if (kind == TokenKind.Word && Inverted(span.Of(text), pronounEndings) is { } ending)
            {
                // "a-t-il": the verb and its subject.
                words.Add(Make(text, new TextSpan(span.Start, span.End - ending.Length), kind));
                span = new TextSpan(span.End - (ending.Length - 1 - ending.LastIndexOf('-')), span.End);
            }

            words.Add(Make(text, span, kind));
        }

        return words;
    }

    private static Word Make(string text, TextSpan span, TokenKind kind)
    {
        string word = span.Of(text);
        string folded = Word.Fold(word);
        return new Word(span, kind, word, folded == word ? word : folded);
    }

    private static string? Inverted(string word, IReadOnlyList<string> endings)
    {
        foreach (string ending in endings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return ending;
            }
        }

        return null;
    }

    private static bool LooksLikeLabel(string label) =>
        label.Length >= 2 && (char.IsAsciiLetterLower(label[0]) || label[0] is >= 'а' and <= 'я' or 'і') && label.All(c => Characters.IsLower(c) || c == '-');

    private void MarkRoles()
    {
        int verbsEnd = 0, phraseEnd = 0, covered = 0;
        for (int i = 0; i < Words.Count; i++)
        {
            if (Words[i].IsPunctuation)
            {
                continue;
            }

            int length = Lexicon.Roles.Longest(Words, i, out WordRole roles);
            if (length == 0)
            {
                length = WithoutClitic(i, ref roles);
            }

            bool ideograph = Words[i].Kind == TokenKind.Ideograph;
            if (ideograph && i + length <= covered)
            {
                // One character inside a longer word is not a word.
                continue;
            }

            covered = ideograph && length > 1 ? Math.Max(covered, i + length) : covered;
            for (int j = i; j < i + length; j++)
            {
                Words[j].Roles |= length > 1 ? roles & ~(ideograph ? WordRole.Stop : WordRole.Stop | WordRole.Determiner) : roles;
            }

            if (length == 0 && SplitVerb(i))
            {
                roles = WordRole.Verb;
                length = 1;
            }

            bool inside = i + length <= phraseEnd || (length == 1 && Words[i].Kind == TokenKind.Ideograph && i + 1 < Words.Count && Words[i + 1].IsContent);
            phraseEnd = length > 1 && (roles & WordRole.AnyVerb) == 0 ? Math.Max(phraseEnd, i + length) : phraseEnd;
            // "a preliminary report", "the report": a word that is a noun as well, after a determiner.
            bool noun = (Words[i].Roles & WordRole.Noun) != 0 && length == 1 && i > 0 && (Words[i - 1].Is(WordRole.Determiner)
                || (i > 1 && Words[i - 2].Is(WordRole.Determiner) && Characters.IsLower(Words[i - 1].Text[0]) && !Words[i - 1].Is(WordRole.Stop | WordRole.Media | WordRole.Unnamed | WordRole.Organisation | WordRole.Title)));
            inside |= noun;
            bool name = Words[i].IsCapital && !OpensSentence(i) && length == 1 && i > 0 && !IsMark(Words[i - 1]);
            if ((roles & WordRole.AnyVerb) != 0 && length > 0 && i >= verbsEnd && !name && !inside)
            {
                verbsEnd = i + length;
                Words[i].OpensVerb = true;
                Verbs.Add(new VerbHit(i, verbsEnd, Span(i, verbsEnd), roles & WordRole.AnyVerb));
                for (int j = i; j < verbsEnd; j++)
                {
                    Words[j].Roles |= roles & WordRole.AnyVerb;
                }
            }
            else if (name)
            {
                Words[i].Roles &= ~WordRole.AnyVerb;
            }
        }
    }

    private static bool IsMark(Word word) => word.IsPunctuation && word.Text is not ("-" or "," or "." or "/");

    private int WithoutClitic(int at, ref WordRole roles)
    {
        foreach (string clitic in Lexicon.Pack.Names.Clitics)
        {
            if (Words[at].Folded.Length > clitic.Length + 1 && Words[at].Folded.StartsWith(clitic, StringComparison.Ordinal))
            {
                int length = Lexicon.Roles.Longest(Words, at, out roles, Words[at].Folded[clitic.Length..]);
                if (length > 0)
                {
                    roles &= ~(WordRole.Stop | WordRole.Determiner | WordRole.Complementizer);
                    return length;
                }
            }
        }

        return 0;
    }

    private bool SplitVerb(int at)
    {
        if (!Lexicon.Particles.TryGetValue(Words[at].Folded, out List<string>? particles))
        {
            return false;
        }

        for (int i = at + 1; i < Words.Count && i <= at + ParticleReach; i++)
        {
            if (Words[i].Text is "." or "!" or "?" or ";")
            {
                return false;
            }

            if (particles.Contains(Words[i].Folded))
            {
                return true;
            }
        }

        return false;
    }

    private void MarkKnown()
    {
        for (int i = 0; i < Words.Count; i++)
        {
            Word word = Words[i];
            if (word.IsPunctuation)
            {
                continue;
            }

            int length = ReportingLexicon.Known.Longest(Words, i, out int value);
            KnownSource? source = length > 0 ? KnownSources.All[value] : null;
            if (source is null && word.Kind == TokenKind.Word)
            {
                source = word.Text.Contains('.', StringComparison.Ordinal) ? KnownSources.ByDomain(word.Text) : Inflected(i);
                length = 1;
            }

            if (source is not null)
            {
                Known[i] = (i + length, source);
                i += length - 1;
            }
        }
    }

    private KnownSource? Inflected(int at)
    {
        string text = Words[at].Text;
        foreach (string ending in Lexicon.Pack.Names.CaseEndings)
        {
            if (text.Length - ending.Length >= 3 && text.EndsWith(ending, StringComparison.Ordinal))
            {
                Word stem = new(Words[at].Span, TokenKind.Word, text[..^ending.Length], "");
                if (ReportingLexicon.Known.Longest([stem], 0, out int value) == 1)
                {
                    return KnownSources.All[value];
                }
            }
        }

        return null;
    }
}
