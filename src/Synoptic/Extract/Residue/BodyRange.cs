namespace Synoptic.Extract.Residue;

/// <summary>Finds where the body surely starts and ends: its first and last line that tells something.</summary>
internal static class BodyRange
{
    private const int LeastWords = 5;

    /// <summary>Sets <see cref="Page.FirstBody"/> and <see cref="Page.LastBody"/>.</summary>
    public static void Mark(Page page)
    {
        page.FirstBody = page.Lines.Count;
        page.LastBody = -1;
        foreach (PageLine line in page.Lines.Where(l => l.Keep >= 0.5 && l.Shape.Words >= LeastWords))
        {
            page.FirstBody = Math.Min(page.FirstBody, line.Index);
            page.LastBody = line.Index;
        }
    }
}
