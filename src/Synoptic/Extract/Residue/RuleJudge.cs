namespace Synoptic.Extract.Residue;

/// <summary>Says from shape and phrases alone how likely a line belongs to the body.</summary>
internal static class RuleJudge
{
    /// <summary>Sets the probability of every line.</summary>
    public static void Judge(Page page)
    {
        foreach (PageLine line in page.Lines)
        {
            LineShape shape = line.Shape;
            int words = page.Pack.NoSpaces ? shape.Words / 2 : shape.Words;
            line.Keep = line.Furniture.Place switch
            {
                FurniturePlace.Whole => 0.02,
                FurniturePlace.Opening when words < 25 => 0.1,
                FurniturePlace.Inside when line.Furniture is { Hits: > 1, Share: > 0.15 } => 0.2,
                _ when shape.EndsSentence && words >= 4 => 0.95,
                _ when words >= 25 => 0.9,
                _ => 0.3,
            };
        }
    }
}
