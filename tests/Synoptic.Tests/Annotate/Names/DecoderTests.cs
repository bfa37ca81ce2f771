using Synoptic.Annotate.Names;
using Synoptic.Model;

namespace Synoptic.Tests.Annotate.Names;

public class DecoderTests
{
    private static readonly int BeginPerson = TagLabel.Begin(EntityType.PER);
    private static readonly int InsidePerson = TagLabel.Inside(EntityType.PER);

    [Fact]
    public void Inside_never_follows_another_type_or_nothing()
    {
        float[] scores = new float[2 * TagLabel.Count];
        scores[TagLabel.Begin(EntityType.ORG)] = 2;
        scores[TagLabel.Count + InsidePerson] = 3;
        int[] labels = new int[2];
        new Decoder(new float[TagLabel.Count * TagLabel.Count]).Best(scores, labels);
        Assert.True(labels[1] != InsidePerson || labels[0] == BeginPerson);
        Assert.Equal([BeginPerson, InsidePerson], labels);
    }

    [Fact]
    public void Probabilities_sum_to_one_and_follow_the_scores()
    {
        float[] scores = new float[3 * TagLabel.Count];
        scores[BeginPerson] = 4;
        scores[TagLabel.Count + InsidePerson] = 4;
        float[] probabilities = new float[scores.Length];
        new Decoder(new float[TagLabel.Count * TagLabel.Count]).Probabilities(scores, probabilities);
        for (int token = 0; token < 3; token++)
        {
            Assert.Equal(1, probabilities.AsSpan(token * TagLabel.Count, TagLabel.Count).ToArray().Sum(), 3);
        }

        Assert.True(probabilities[TagLabel.Count + InsidePerson] > 0.5);
        Assert.True(probabilities[(2 * TagLabel.Count) + TagLabel.Outside] < 0.5);
    }

    [Fact]
    public void Very_large_scores_do_not_break_probabilities()
    {
        float[] scores = new float[2 * TagLabel.Count];
        Array.Fill(scores, -500);
        scores[InsidePerson] = 900;
        scores[TagLabel.Count + InsidePerson] = 900;
        float[] probabilities = new float[scores.Length];
        new Decoder(new float[TagLabel.Count * TagLabel.Count]).Probabilities(scores, probabilities);
        Assert.All(probabilities, p => Assert.InRange(p, 0, 1.0001f));
    }
}
