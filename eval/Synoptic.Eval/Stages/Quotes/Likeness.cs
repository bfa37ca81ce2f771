using Synoptic.Languages.Tokens;

namespace Synoptic.Eval.Stages.Quotes;

/// <summary>How far two strings have the same words, by Dice's coefficient.</summary>
internal static class Likeness
{
    /// <summary>0 for no word in common to 1 for the same words.</summary>
    public static double Of(string left, string right)
    {
        List<string> a = Words(left), b = Words(right);
        int all = a.Count + b.Count;
        int common = a.Count(b.Remove);
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static List<string> Words(string text) =>
        [.. Tokenizer.Tokenize(text).Where(t => t.Kind is not (TokenKind.Punctuation or TokenKind.Symbol)).Select(t => t.Span.Of(text).ToLowerInvariant())];
}
