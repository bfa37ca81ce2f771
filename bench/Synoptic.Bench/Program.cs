using BenchmarkDotNet.Running;
using Synoptic.Bench.Group;

if (args is ["figures", "grouping"])
{
    GroupingFigures.Run();
    return 0;
}

if (args is ["desk", .. string[] rest])
{
    return await Synoptic.Bench.Desk.DeskLoad.Run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
