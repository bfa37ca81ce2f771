using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>Finds credits of pictures and the captions that stand before them; keeps each once.</summary>
internal static class Captions
{
    private const int LongestCredit = 14, LongestAgency = 40;

    /// <summary>Marks captions, credits and the captions' duplicates.</summary>
    public static void Mark(Page page)
    {
        for (int i = 0; i < page.Lines.Count; i++)
        {
            PageLine line = page.Lines[i];
            if (line.Open && HoldsCredit(page, line))
            {
                line.KeepAs(BlockKind.Caption);
                for (; i + 1 < page.Lines.Count && page.Lines[i + 1].Open && page.Lines[i + 1].Folded == line.Folded; i++)
                {
                    page.Lines[i + 1].Remove(RemovalReason.Duplicate);
                }
            }
            else if (line.Open && IsCredit(page, line))
            {
                line.KeepAs(BlockKind.Credit);
                MarkCaptionBefore(page, i);
            }
        }
    }

    private static void MarkCaptionBefore(Page page, int credit)
    {
        int i = credit - 1;
        if (i < 0 || !page.Lines[i].Open || page.Lines[i].Furniture.Place >= FurniturePlace.Opening || page.Lines[credit].Line.AfterBlank)
        {
            return;
        }

        // What stands right over a credit is its caption when it is doubled or no whole sentence; else it may be a paragraph.
        PageLine caption = page.Lines[i];
        bool doubled = i > 0 && page.Lines[i - 1].Folded == caption.Folded;
        if (!doubled && (caption.Shape.EndsSentence || caption.Shape.Words is < 3 or > 60 || caption.Line.AfterBlank == false && i > 0))
        {
            return;
        }

        int first = i;
        while (first > 0 && page.Lines[first - 1].Open && page.Lines[first - 1].Folded == caption.Folded)
        {
            first--;
        }

        page.Lines[first].KeepAs(BlockKind.Caption);
        for (int copy = first + 1; copy <= i; copy++)
        {
            page.Lines[copy].Remove(RemovalReason.Duplicate);
        }
    }

    /// <summary>Whether a line is a caption that ends in its credit: "The bridge at noon. Photo: A. Berg".</summary>
    private static bool HoldsCredit(Page page, PageLine line)
    {
        string text = line.Line.Text;
        return line.Shape.Words is >= 4 and <= 60 && page.Pack.Furniture.CreditLabels.Any(label =>
        {
            int at = label.Length < 3 ? -1 : text.LastIndexOf(label, StringComparison.Ordinal);
            ReadOnlySpan<char> rest = at < 0 ? default : text.AsSpan(at + label.Length).TrimStart();
            return at > 1 && text[at - 1] is ' ' or '(' && rest.Length is > 1 and <= LongestAgency && rest[0] is ':' or '：';
        });
    }

    /// <summary>Whether a line says who made a picture: a credit label and a name, or a copyright sign and a name.</summary>
    private static bool IsCredit(Page page, PageLine line)
    {
        if (line.Shape.Words is 0 or > LongestCredit || line.Shape.InnerEnds > 1)
        {
            return false;
        }

        string text = line.Line.Text;
        if (text.StartsWith('©') && line.Shape.Digits < 4)
        {
            return line.Shape.Words <= 8;
        }

        foreach (string label in page.Pack.Furniture.CreditLabels)
        {
            if (label.Length > 0 && text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                ReadOnlySpan<char> rest = text.AsSpan(label.Length).TrimStart();
                bool parted = rest.Length > 1 && rest[0] is ':' or '：' or '/' or '|' or '©';
                if (parted && rest[1..].Trim().Length > 1)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
