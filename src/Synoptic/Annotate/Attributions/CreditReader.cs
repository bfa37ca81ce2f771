using Synoptic.Annotate.Reporting;
using Synoptic.Languages.Sources;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Attributions;

/// <summary>Reads the sources that credit a whole article or a picture: "(AP)", "RIGA, Oct 3 (Reuters) -", "Foto: AFP/SCANPIX".</summary>
internal static class CreditReader
{
    private const int DatelineWords = 16;
    private const int MaxCreditWords = 8;

    /// <summary>The credits of a block.</summary>
    public static IEnumerable<Attribution> Read(Article article, BlockText text)
    {
        int after = 0;
        foreach ((int from, (int to, KnownSource source)) in text.Known.OrderBy(k => k.Key))
        {
            if (from < after || source.IsPlatform)
            {
                continue;
            }

            int end = SlashEnd(text, to);
            bool credit = IsCredit(text, from);
            if (credit || IsBracketed(text, from, end) || OpensDateline(text, from, to))
            {
                TextSpan span = text.Span(from, end);
                yield return new Attribution(Evidence.Of(article, text.Index, span), source.IsAgency ? SourceKind.Agency : SourceKind.Outlet)
                {
                    Name = end > to ? span.Of(text.Text) : source.Name,
                    IsCredit = credit,
                };
                after = end;
            }
        }

        if (after == 0 && Named(text) is { } named)
        {
            yield return SourceNames.Attribute(article, text, named) with { IsCredit = true };
        }
    }

    /// <summary>A credit to somebody who is no known agency: a credit word, a colon, a name.</summary>
    private static SourcePhrase? Named(BlockText text)
    {
        if (text.Words.Count is < 3 or > MaxCreditWords || !text.Words[0].Is(WordRole.Credit) || text.Words[1].Text is not (":" or "：" or "©"))
        {
            return null;
        }

        SourcePhrase? phrase = PhraseClassifier.Classify(text, 2, PhraseChunker.End(text, 2, text.Words.Count));
        return phrase is { Strength: > SourcePhrase.Weak } ? phrase : null;
    }

    /// <summary>Agencies that a slash joins are one credit: "AFP/SCANPIX".</summary>
    private static int SlashEnd(BlockText text, int to)
    {
        while (to + 1 < text.Words.Count && text.Words[to].Text == "/" && text.Words[to + 1].Kind == TokenKind.Word
            && text.Words[to].Span.Start == text.Words[to - 1].Span.End && text.Words[to + 1].IsCapital)
        {
            to = text.Known.TryGetValue(to + 1, out (int To, KnownSource Source) next) ? next.To : to + 2;
        }

        return to;
    }

    /// <summary>Whether a credit word stands shortly before, in the same short block or bracket.</summary>
    private static bool IsCredit(BlockText text, int at)
    {
        bool own = text.Block.Kind == BlockKind.Credit || text.Words.Count <= MaxCreditWords;
        for (int i = at - 1; i >= 0 && i >= at - MaxCreditWords; i--)
        {
            Word word = text.Words[i];
            if (word.Is(WordRole.Credit) && i + 1 < text.Words.Count && text.Words[i + 1].Text is ":" or "：" or "©" or "/" or "-")
            {
                return own || i == 0 || text.Words[i - 1].Text is "(" or "（" or "[" or "." or "/" || text.Block.Kind == BlockKind.Caption;
            }

            if (word.Text is "(" or "." or "（")
            {
                break;
            }
        }

        return text.Block.Kind == BlockKind.Credit || (at > 0 && text.Words[at - 1].Text == "©");
    }

    private static bool IsBracketed(BlockText text, int from, int to) => from > 0 && to < text.Words.Count
        && ((text.Words[from - 1].Text is "(" or "（" or "[" && text.Words[to].Text is ")" or "）" or "]" or "," or "/")
            || (text.Words[from - 1].Text == "/" && text.Words[to].Text == "/" && from <= DatelineWords)
            || (from <= DatelineWords && text.Words[from - 1].Text is "." or "," or "–" or "—" && text.Words[to].Text is "–" or "—" && text.OpensSentence(0)));

    /// <summary>A block that opens with an agency's name and a date right after it.</summary>
    private static bool OpensDateline(BlockText text, int from, int to)
    {
        if (from != 0)
        {
            return false;
        }

        for (int i = to; i < text.Words.Count && i < to + DatelineWords / 2; i++)
        {
            if (text.Words[i].Kind == TokenKind.Number)
            {
                return text.Words[to].Kind == TokenKind.Ideograph || text.Words[to].IsPunctuation;
            }
        }

        return false;
    }
}
