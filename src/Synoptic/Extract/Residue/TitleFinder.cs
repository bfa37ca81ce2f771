using Synoptic.Extract.Markup;
using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>Finds the headline: over the body, shaped like one, and about the same things as the body.</summary>
internal static class TitleFinder
{
    private const int StemLength = 5;

    /// <summary>Marks the title, its copies, and a comment count glued to it.</summary>
    public static void Mark(Page page)
    {
        if (page.FirstBody >= page.Lines.Count)
        {
            return;
        }

        HashSet<string> body = BodyStems(page);
        PageLine? best = null;
        double bestScore = 2.2;
        for (int i = 0; i <= Math.Min(page.FirstBody, page.Lines.Count - 1); i++)
        {
            PageLine line = page.Lines[i];
            if (line.Kind is not null and not BlockKind.Paragraph || line.Furniture.Place == FurniturePlace.Whole || line.Reason == RemovalReason.Duplicate)
            {
                continue;
            }

            double score = Score(page, line, body);
            if (score > bestScore)
            {
                (best, bestScore) = (line, score);
            }
        }

        if (best is null)
        {
            return;
        }

        page.Title = best;
        best.KeepAs(BlockKind.Title);
        CutCount(page, best);
        TitleSuffix.Cut(page, best);
        string title = PhraseText.WithoutCounts(PhraseText.Fold(best.Line.Text)).ToString();
        foreach (PageLine copy in page.Lines.Where(l => l != best && PhraseText.WithoutCounts(l.Folded).SequenceEqual(title)))
        {
            copy.Remove(RemovalReason.Duplicate);
        }
    }

    private static double Score(Page page, PageLine line, HashSet<string> body)
    {
        LineShape shape = line.Shape;
        if (shape.Words < 2 || shape.Words > (page.Pack.NoSpaces ? 60 : 35) || shape.Letters * 2 < line.Line.Text.Length)
        {
            return double.NegativeInfinity;
        }

        if (shape.Digits * 2 > shape.Letters || shape.Digits > 0 && TextDate.IsDateLine(line.Line.Text, page.Pack))
        {
            return double.NegativeInfinity;
        }

        double score = shape.EndsSentence && line.Line.Text[^1] is '.' or '。' ? -1.5 : 0.8;
        score += shape.Words < 4 ? -0.5 : 0.5;
        score += shape.StartsLower ? -1 : 0;
        score += line.Line.AfterBlank ? 0.3 : 0;
        score += line.Index == 0 ? 0.6 : 0;
        score += line.Index + 3 >= page.FirstBody ? 0.4 : 0;
        score += line.Furniture.Place == FurniturePlace.Opening ? -1 : 0;
        score += 2 * Overlap(line.Folded, body);

        // The page's name in the browser opens with the headline: "Headline | Outlet".
        if (page.Lines.Take(page.FirstBody).Any(o => o != line && o.Folded.Length > line.Folded.Length + 1
            && o.Folded.Length < line.Folded.Length + 60 && o.Folded.StartsWith(line.Folded, StringComparison.Ordinal)))
        {
            score += 1.5;
        }

        return score;
    }

    private static double Overlap(string folded, HashSet<string> body)
    {
        int known = 0, all = 0;
        foreach (string stem in Stems(folded))
        {
            all++;
            known += body.Contains(stem) ? 1 : 0;
        }

        return all == 0 ? 0 : known / (double)all;
    }

    private static HashSet<string> BodyStems(Page page)
    {
        HashSet<string> stems = new(StringComparer.Ordinal);
        foreach (PageLine line in page.Lines.Skip(page.FirstBody).Where(l => l.Keep >= 0.5).Take(40))
        {
            stems.UnionWith(Stems(line.Folded));
        }

        return stems;
    }

    /// <summary>The openings of the longer words, so that case endings do not hide a word; character pairs where words have no spaces.</summary>
    private static IEnumerable<string> Stems(string folded)
    {
        foreach (string word in folded.Split(' '))
        {
            if (word.Length > 0 && TextShape.IsDense(word[0]))
            {
                for (int i = 0; i + 1 < word.Length; i++)
                {
                    yield return word[i..(i + 2)];
                }
            }
            else if (word.Length >= 4)
            {
                yield return word[..Math.Min(StemLength, word.Length)];
            }
        }
    }

    /// <summary>
    /// Takes a comment count off the title. A number may belong to a headline, so that it goes only when it is no year, the body
    /// does not know it, and the page counts comments elsewhere too.
    /// </summary>
    private static void CutCount(Page page, PageLine title)
    {
        int digits = title.Shape.TrailingCount;
        string text = title.Line.Text;
        if (digits == 0)
        {
            return;
        }

        string number = text[^digits..];
        bool year = digits == 4 && (number[0] is '1' or '2');
        bool known = page.Lines.Any(l => l != title && l.Keep >= 0.5 && l.Reason is null && (" " + l.Folded + " ").Contains(" " + number + " ", StringComparison.Ordinal));
        bool counts = page.Lines.Any(l => l != title && (l.Keep < 0.5 || l.Reason is not null)
            && (l.Shape.TrailingCount > 0 || l.Furniture.Reason == RemovalReason.Comments && l.Furniture.Place != FurniturePlace.None));
        if (year || known || !counts)
        {
            return;
        }

        int end = text.AsSpan(0, text.Length - digits).TrimEnd().Length;
        TextSpan count = new(title.Line.Span.End - digits, title.Line.Span.End);
        page.Pieces.Add(new Removed(RemovalReason.Count, number, count));
        title.Line = title.Line.Cut(end);
    }
}
