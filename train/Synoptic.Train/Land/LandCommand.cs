using System.CommandLine;

namespace Synoptic.Train.Land;

/// <summary><c>land</c>: the outlines of land that the desk draws its maps on.</summary>
internal static class LandCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<FileInfo> from = new("--from")
        {
            Description = "land-110m.json of the npm package world-atlas 2.0.2 (TopoJSON made from Natural Earth, public domain)",
            Required = true,
        };
        Option<FileInfo> to = new("--to")
        {
            Description = "Where to write the rings",
            DefaultValueFactory = _ => new FileInfo("src/Synoptic.Server/Assets/land.json"),
        };
        Command command = new("land", "Outlines of land for the desk's maps") { from, to };
        command.SetAction(parsed =>
        {
            using FileStream topology = parsed.GetRequiredValue(from).OpenRead();
            IReadOnlyList<IReadOnlyList<GeoPoint>> rings = TopologyReader.Rings(topology, "land");
            File.WriteAllText(parsed.GetRequiredValue(to).FullName, RingWriter.Write(rings));
        });
        return command;
    }
}
