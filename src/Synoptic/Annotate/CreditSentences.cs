using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Annotate;

/// <summary>
/// Finds the words of an article that only say who made a picture: blocks of credit, and the credits that captions end in
/// ("The bridge at noon. Photo: A. Berg"). They tell nothing of the event.
/// </summary>
internal static class CreditSentences
{
    private const int LongestName = 40;

    /// <summary>The places of credits.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="pack">Its language: how credits open.</param>
    public static IReadOnlyList<Evidence> Find(Article article, IReadOnlyList<Sentence> sentences, LanguagePack pack) =>
    [
        .. sentences.Select(s => s.Evidence).Where(e => article.Blocks[e.Block].Kind == BlockKind.Credit
            || (article.Blocks[e.Block].Kind == BlockKind.Caption && Opens(e.Local.Of(article.Blocks[e.Block].Text), pack))),
    ];

    private static bool Opens(ReadOnlySpan<char> sentence, LanguagePack pack)
    {
        sentence = sentence.Trim().TrimStart("([（");
        foreach (string label in (IEnumerable<string>)[.. pack.Furniture.CreditLabels, .. pack.Reporting.CreditWords])
        {
            if (label.Length > 0 && sentence.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                // A sign of copyright needs no colon behind it, a label without one is a word of a sentence.
                ReadOnlySpan<char> rest = sentence[label.Length..].TrimStart();
                bool parted = rest is [':' or '：' or '/' or '|' or '©', ..] || label == "©";
                if (parted && rest.Length is > 0 and <= LongestName)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
