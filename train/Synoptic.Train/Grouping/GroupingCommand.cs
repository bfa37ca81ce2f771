using System.CommandLine;

namespace Synoptic.Train.Grouping;

/// <summary>The command that trains the weights of grouping.</summary>
internal static class GroupingCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<DirectoryInfo> data = new("--data") { Description = "Folder laid out as the evaluation data is; ../shared/eval when not given" };
        Option<DirectoryInfo> parallel = new("--parallel") { Description = "Folder of parallel texts; ../shared/train/parallel when not given" };
        Option<FileInfo> output = new("--out") { Description = "The file of weights; models/grouping.json when not given" };
        Option<bool> check = new("--check") { Description = "Report by cross-validation over topics and over sets first" };
        Command command = new("grouping", "Trains the weights by which pairs of articles are scored.") { data, parallel, output, check };
        command.SetAction(parsed => new GroupingTraining(
            parsed.GetValue(data)?.FullName ?? Path.Combine("..", "shared", "eval"),
            parsed.GetValue(parallel)?.FullName ?? Path.Combine("..", "shared", "train", "parallel")).Run(
            parsed.GetValue(output)?.FullName ?? Path.Combine("models", "grouping.json"),
            parsed.GetValue(check)));
        return command;
    }
}
