using System.CommandLine;

namespace Synoptic.Train.Places;

/// <summary>Makes <c>models/places.bin</c>.</summary>
internal static class PlacesCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> sources = new("--sources") { Description = "Folder with the unpacked packages; models/places.md says how to fill it", Required = true };
        Option<FileInfo> output = new("--out") { Description = "The gazetteer to write", DefaultValueFactory = _ => new FileInfo("models/places.bin") };
        Command command = new("places", "Builds the gazetteer from GeoNames, CLDR and world-countries.") { sources, output };
        command.SetAction(parsed =>
        {
            byte[] bytes = new PlaceSources(parsed.GetRequiredValue(sources).FullName).Build();
            Directory.CreateDirectory(parsed.GetValue(output)!.DirectoryName!);
            File.WriteAllBytes(parsed.GetValue(output)!.FullName, bytes);
            Console.WriteLine($"{bytes.Length} bytes");
        });
        return command;
    }
}
