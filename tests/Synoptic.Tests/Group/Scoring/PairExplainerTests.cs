using Synoptic.Group;
using Synoptic.Group.Vectors;
using Synoptic.Model;

namespace Synoptic.Tests.Group.Scoring;

public class PairExplainerTests
{
    private static readonly Grouper Grouper = new(WordVectors.Default.Embed);

    [Fact]
    public void The_signals_of_a_decision_add_up_to_its_score()
    {
        PairDecision decision = Assert.Single(Grouper.Group([Readings.Meeting("a", "2024-03-12", "Tuesday"), Readings.MeetingInGerman("b", "2024-03-13")], []).Decisions);
        Assert.Equal(decision.Score, 1 / (1 + Math.Exp(-decision.Signals.Sum(s => s.Weight))), 6);
    }
}
