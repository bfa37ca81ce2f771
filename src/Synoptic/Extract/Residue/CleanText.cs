namespace Synoptic.Extract.Residue;

/// <summary>
/// Lowers the bar in text that is mostly prose already: there a doubtful sentence beside kept ones is more likely the article's than
/// the portal's, and losing it costs more than keeping it.
/// </summary>
internal static class CleanText
{
    private const double ProseShare = 0.4, LeastKeep = 0.2, LeastSize = 4, MostPhrases = 0.25, LeastProse = 0.03, LeastProseSize = 7;

    /// <summary>Lifts doubtful sentences beside sure ones over the threshold.</summary>
    public static void Ease(Page page)
    {
        EaseProse(page);
        List<PageLine> lines = [.. page.Lines.Where(l => l.Furniture.Place != FurniturePlace.Whole)];
        if (page.Lines.Count(l => IsSentence(l)) < ProseShare * page.Lines.Count)
        {
            return;
        }

        for (int i = 0; i < lines.Count; i++)
        {
            PageLine line = lines[i];
            bool beside = (i > 0 && lines[i - 1].Keep >= 0.5) || (i + 1 < lines.Count && lines[i + 1].Keep >= 0.5);
            if (beside && line.Keep is >= LeastKeep and < 0.5 && IsSentence(line))
            {
                line.Keep = 0.5;
            }
        }
    }

    /// <summary>
    /// Whole sentences of prose right beside the body are the body's, unless the model is all but sure of the opposite: teasers
    /// and labels seldom end in a full stop.
    /// </summary>
    private static void EaseProse(Page page)
    {
        for (int i = 0; i < page.Lines.Count; i++)
        {
            PageLine line = page.Lines[i];
            bool beside = (i > 0 && page.Lines[i - 1].Keep >= 0.5) || (i + 1 < page.Lines.Count && page.Lines[i + 1].Keep >= 0.5);
            if (beside && line.Keep is >= LeastProse and < 0.5 && line.Shape.Size >= LeastProseSize && IsSentence(line))
            {
                line.Keep = 0.5;
            }
        }
    }

    private static bool IsSentence(PageLine line) => line.Shape.EndsSentence && line.Shape.Size >= LeastSize
        && line.Furniture.Place <= FurniturePlace.Inside && line.Furniture.Share < MostPhrases;
}
