using System.CommandLine;

namespace Synoptic.Train.Residue;

/// <summary>The command that trains the line model.</summary>
internal static class ResidueCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<DirectoryInfo> data = new("--data") { Description = "Folder laid out as the evaluation data is; ../shared/eval when not given" };
        Option<FileInfo> output = new("--out") { Description = "The model file; models/residue.bin when not given" };
        Option<int> holdOut = new("--hold-out") { Description = "Fold of hosts, 0 to 4, to hold out; -1 for none", DefaultValueFactory = _ => 0 };
        Command command = new("residue", "Trains the line model of the residue cleaner.") { data, output, holdOut };
        command.SetAction(parsed => ResidueTraining.Run(
            parsed.GetValue(data)?.FullName ?? Path.Combine("..", "shared", "eval"),
            parsed.GetValue(output)?.FullName ?? Path.Combine("models", "residue.bin"),
            parsed.GetValue(holdOut)));
        return command;
    }
}
