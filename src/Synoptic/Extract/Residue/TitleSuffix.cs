using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>Takes the outlet's name off a title that is the page's name in the browser: "Headline | Outlet".</summary>
internal static class TitleSuffix
{
    private const int LeastWords = 3, MostSuffixWords = 5;
    private static readonly string[] Dashes = [" - ", " – ", " — "];

    /// <summary>Cuts the suffix and lists it as removed.</summary>
    public static void Cut(Page page, PageLine title)
    {
        string text = title.Line.Text;
        int end = text.Length;
        for (int bar; (bar = text.LastIndexOf(" | ", end - 1, StringComparison.Ordinal)) > 0 && LineShape.Of(text[..bar]).Words >= LeastWords;)
        {
            end = bar;
        }

        // A dash may belong to the headline: what follows it goes only where the page names the outlet elsewhere too.
        int dash = Dashes.Max(d => text.LastIndexOf(d, end - 1, StringComparison.Ordinal));
        if (dash > 0 && title.Index == 0 && LineShape.Of(text[..dash]).Words >= LeastWords)
        {
            string suffix = PhraseText.Fold(text[(dash + 3)..end]);
            bool named = suffix.Length > 1 && page.Lines.Any(l => l != title && l.Shape.Words <= 12 && $" {l.Folded} ".Contains($" {suffix} ", StringComparison.Ordinal));
            end = named && LineShape.Of(text[dash..end]).Words <= MostSuffixWords ? dash : end;
        }

        if (end == text.Length)
        {
            return;
        }

        Line cut = title.Line.Cut(text.AsSpan(0, end).TrimEnd().Length);
        TextSpan rest = new(cut.Span.End, title.Line.Span.End);
        int blank = rest.Of(page.Source).Length - rest.Of(page.Source).TrimStart().Length;
        rest = rest with { Start = rest.Start + blank };
        page.Pieces.Add(new Removed(RemovalReason.Metadata, rest.Of(page.Source), rest));
        title.Line = cut;
    }
}
