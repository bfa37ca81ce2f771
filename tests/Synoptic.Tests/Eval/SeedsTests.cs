using Synoptic.Eval;
using Synoptic.Eval.Stages.Seeds;
using Synoptic.Tests.House;

namespace Synoptic.Tests.Eval;

/// <summary>The founding example holds, and its score is shown.</summary>
public sealed class SeedsTests(ITestOutputHelper output)
{
    [Fact]
    public void TheFoundingExampleKeepsItsFloors()
    {
        SharedData.Require("seeds");
        StageReport report = new SeedsStage().Run(new EvalData(Path.Combine(RepositoryFiles.Shared, "eval")), quick: false);
        foreach ((string kind, double share) in report.Figures)
        {
            output.WriteLine($"{kind,-12} {share:0.000}");
        }

        report.Worst.ForEach(output.WriteLine);
        Floors floors = Floors.Read(RepositoryFiles.PathOf("eval", "floors.json"));
        Assert.Empty(floors.Below("seeds", report));
    }
}
