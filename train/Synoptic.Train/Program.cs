using System.CommandLine;

namespace Synoptic.Train;

/// <summary>The programs that make the models, one command a model.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        RootCommand root = new("Makes the models in models/ from openly licensed data, reproducible to the byte.");
        root.Add(Names.NamesCommand.Create());
        root.Add(Places.PlacesCommand.Create());
        root.Add(Land.LandCommand.Create());
        root.Add(Vectors.VectorsCommand.Create());
        root.Add(Residue.ResidueCommand.Create());
        root.Add(Language.LanguageCommand.Create());
        root.Add(Extraction.TrainExtraction.Command());
        root.Add(Grouping.GroupingCommand.Create());
        return root.Parse(args).Invoke();
    }
}
