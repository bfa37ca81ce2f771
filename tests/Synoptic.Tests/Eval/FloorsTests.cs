using Synoptic.Eval;
using Synoptic.Tests.House;

namespace Synoptic.Tests.Eval;

/// <summary>No stage falls below the floors that were measured for it.</summary>
public sealed class FloorsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("seeds")]
    [InlineData("times")]
    [InlineData("quotes")]
    [InlineData("residue")]
    [InlineData("names")]
    [InlineData("language")]
    [InlineData("events")]
    [InlineData("warc", true)]
    [InlineData("feeds")]
    [InlineData("extraction", true)]
    public void AStageKeepsItsFloors(string stage, bool quick = false)
    {
        SharedData.Require("eval");
        Floors floors = Floors.Read(RepositoryFiles.PathOf("eval", "floors.json"));
        EvalData data = new(Path.Combine(RepositoryFiles.Shared, "eval"));

        StageReport report = Program.Stages.Single(s => s.Name == stage).Run(data, quick);
        foreach ((string name, double value) in report.Figures)
        {
            output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name,-40} {value:0.0000}"));
        }

        Assert.SkipUnless(floors.SameData(stage, data.Hash()), "the floors were measured on other data");
        Assert.Empty(floors.Below(stage, report));
    }
}
