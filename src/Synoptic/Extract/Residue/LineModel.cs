namespace Synoptic.Extract.Residue;

/// <summary>
/// Says how likely each line of a text belongs to the article's body. Two passes: the first looks at a line and its neighbours,
/// the second also at what the first found over the whole page (stacked sequential learning, Cohen and Carvalho 2005).
/// </summary>
internal sealed class LineModel(BoostedTrees first, BoostedTrees second)
{
    private const string Resource = "models/residue.bin", Magic = "SYNRES1";
    private static readonly Lazy<LineModel> Shipped = new(Load);

    /// <summary>The model that ships with the library.</summary>
    public static LineModel Default => Shipped.Value;

    /// <summary>Sets the probability of every line.</summary>
    public void Judge(Page page)
    {
        PageWords words = new(page);
        float[][] rows = LineFeatures.Of(page, words);
        double[] keep = [.. rows.Select(first.Probability)];
        rows = PageFeatures.Of(page, words, rows, keep);
        for (int i = 0; i < rows.Length; i++)
        {
            page.Lines[i].Keep = second.Probability(rows[i]);
        }
    }

    /// <summary>Writes the model file.</summary>
    public void Write(Stream stream)
    {
        using BinaryWriter writer = new(stream);
        writer.Write(Magic);
        first.Write(writer);
        second.Write(writer);
    }

    private static LineModel Load()
    {
        using Stream stream = typeof(LineModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The library was built without {Resource}.");
        using BinaryReader reader = new(stream);
        return reader.ReadString() == Magic ? new LineModel(BoostedTrees.Read(reader), BoostedTrees.Read(reader))
            : throw new InvalidDataException($"{Resource} is not of this version.");
    }
}
