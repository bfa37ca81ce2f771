namespace Synoptic.Annotate.Names;

/// <summary>
/// The features of one token in its sentence, as hashes. Four groups, in this order: shared ones, which look at no letter;
/// with those of the letters they are general, which serves every language; those that hang on the very words, which training leaves out now and then so that the others learn to do
/// without; and copies tied to the language, which training leaves out for a share of sentences, so that the model serves
/// languages that it never saw.
/// </summary>
internal static class Features
{
    /// <summary>The most features of a token.</summary>
    public const int Most = 96;

    /// <summary>Writes the features of a token.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="at">The token.</param>
    /// <param name="words">The language's words.</param>
    /// <param name="to">Receives the features.</param>
    /// <param name="shared">Receives the number of features that no script or language has to itself.</param>
    /// <param name="general">Receives the number of general features.</param>
    /// <param name="lexical">Receives the number of general and word features.</param>
    /// <returns>The number of all features.</returns>
    public static int Write(ReadOnlySpan<TokenInfo> tokens, int at, PackWords words, Span<ulong> to, out int shared, out int general, out int lexical)
    {
        ref readonly TokenInfo t = ref tokens[at];
        TokenInfo p1 = At(tokens, at - 1), p2 = At(tokens, at - 2), n1 = At(tokens, at + 1), n2 = At(tokens, at + 2);
        ulong c = (ulong)t.Case | (t.StartsSentence ? 16UL : 0), cp1 = (ulong)p1.Case, cn1 = (ulong)n1.Case, cp2 = (ulong)p2.Case, cn2 = (ulong)n2.Case;
        ulong nouns = words.CapitalisesNouns ? 1UL : 0;
        ulong flags = (ulong)t.Flags, fp1 = (ulong)p1.Flags, fn1 = (ulong)n1.Flags;
        Writer w = new(to);
        w.Add(1, c);
        w.Add(2, c, cp1, cn1);
        w.Add(3, (cp2 << 8) | cp1, c, (cn1 << 8) | cn2);
        w.Add(4, c, cp1, nouns);
        w.Add(5, t.Shape);
        w.Add(6, t.Shape, p1.Shape);
        w.Add(7, t.Shape, n1.Shape);
        w.Add(8, p1.Shape);
        w.Add(9, n1.Shape);
        w.Add(10, flags, c);
        w.Add(11, fp1, c);
        w.Add(12, fn1, c);
        w.Add(13, fp1, flags, fn1);
        w.Add(14, (ulong)p2.Flags, fp1, c);
        w.Add(15, t.Place, c);
        w.Add(16, t.Place, nouns, flags);
        w.Add(17, t.Place, p1.Place, n1.Place);
        w.Add(18, t.Place, fp1, cn1);
        w.Add(19, t.Place, t.PersonalName ? 1UL : 0, n1.PersonalName ? 1UL : 0);
        w.Add(20, t.Organisation, c);
        w.Add(21, t.Organisation, p1.Organisation, n1.Organisation);
        ulong names = (t.PersonalName ? 1UL : 0) | (p1.PersonalName ? 2UL : 0) | (n1.PersonalName ? 4UL : 0);
        w.Add(22, names, c, (cp1 << 8) | cn1);
        w.Add(23, names, fp1, c);
        w.Add(24, names, t.Place, nouns);
        w.Add(25, t.Elsewhere, c);
        w.Add(26, t.Elsewhere, c, (nouns << 8) | (t.PersonalName ? 1UL : 0));
        w.Add(27, t.Quoted ? 1UL : 0, c, cp1);
        w.Add(28, t.Quoted ? 1UL : 0, c, (ulong)n1.Case);
        w.Add(38, t.Elsewhere, p1.Elsewhere, n1.Elsewhere);
        w.Add(39, t.Organisation, t.Place, c);
        w.Add(40, t.Cluster, c);
        w.Add(41, p1.Cluster, c);
        w.Add(42, n1.Cluster, c);
        w.Add(43, p1.Cluster, t.Cluster, c);
        w.Add(44, t.Cluster, n1.Cluster, c);
        w.Add(45, p2.Cluster, p1.Cluster, c);
        w.Add(46, n1.Cluster, n2.Cluster, c);
        w.Add(47, t.HeadAhead, c);
        w.Add(48, t.HeadAhead, c, (cp1 << 8) | cn1);
        w.Add(49, t.HeadAhead, t.Place, p1.HeadAhead);
        shared = w.Count;

        w.Add(29, t.Suffix2, c);
        w.Add(30, t.Suffix3, c);
        w.Add(31, t.Prefix3, c);
        w.Add(32, n1.Suffix3, c);
        w.Add(33, p1.Suffix3, c);
        w.Add(34, n1.Suffix2, t.Suffix2, c);
        w.Add(35, p1.Suffix2, t.Suffix2, c);
        w.Add(36, p1.Prefix4, c);
        w.Add(37, n1.Prefix4, c);
        general = w.Count;

        w.Add(50, t.Word);
        w.Add(51, t.Word, c);
        w.Add(52, p1.Word, t.Word);
        w.Add(53, t.Word, n1.Word);
        w.Add(54, t.Prefix4, c);
        w.Add(55, t.Prefix5);
        w.Add(56, t.Suffix4, c);
        w.Add(57, p1.Word, c);
        w.Add(58, n1.Word, c);
        w.Add(59, p1.Word, n1.Word, c);
        w.Add(60, p2.Word, c);
        w.Add(61, n2.Word, c);
        w.Add(62, p2.Word, p1.Word, c);
        w.Add(63, n1.Word, n2.Word, c);
        lexical = w.Count;

        ulong language = words.Language;
        w.Add(70, language, c, (cp1 << 8) | cn1);
        w.Add(71, language, fp1, c);
        w.Add(72, language, flags, c);
        w.Add(73, language, t.Place, c);
        w.Add(74, language, t.Elsewhere, c);
        w.Add(75, language, t.Suffix3, c);
        w.Add(76, language, t.Suffix2, n1.Suffix2 ^ c);
        w.Add(77, language, p1.Word, c);
        w.Add(78, language, n1.Word, c);
        w.Add(79, language, t.Organisation, names);
        w.Add(80, language, t.HeadAhead, c);
        w.Add(81, language, p1.Suffix3, t.Suffix3 ^ c);
        w.Add(82, language, t.Cluster, c);
        return w.Count;
    }

    private static TokenInfo At(ReadOnlySpan<TokenInfo> tokens, int at) =>
        at >= 0 && at < tokens.Length ? tokens[at] : new TokenInfo { Word = at < 0 ? 11UL : 13UL, Shape = 1 };

    private ref struct Writer(Span<ulong> to)
    {
        private readonly Span<ulong> _to = to;

        public int Count { get; private set; }

        public void Add(ulong template, ulong a, ulong b = 0, ulong c = 0) =>
            _to[Count++] = NameFolding.Mix(((((template * 0x9E3779B97F4A7C15UL) + a) * 0xD6E8FEB86659FD93UL) + b) * 0xA0761D6478BD642FUL ^ (c * 0xE7037ED1A0B428DBUL));
    }
}
