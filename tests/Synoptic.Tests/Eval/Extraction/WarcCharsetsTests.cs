using Synoptic.Eval;
using Synoptic.Eval.Stages.Extraction;

namespace Synoptic.Tests.Eval.Extraction;

public sealed class WarcCharsetsTests
{
    [Fact]
    public void EveryServedCharsetIsToldRightly()
    {
        string data = SharedData.Require("eval");
        StageReport report = new();
        WarcCharsets.Measure(report, new EvalData(data));
        Assert.Empty(report.Worst);
        Assert.Equal(1, report.Figures["warc.charset"]);
    }
}
