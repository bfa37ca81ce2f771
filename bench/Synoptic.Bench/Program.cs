using BenchmarkDotNet.Running;

if (args is ["desk", .. string[] rest])
{
    return await Synoptic.Bench.Desk.DeskLoad.Run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
