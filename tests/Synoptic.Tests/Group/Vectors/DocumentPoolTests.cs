using Synoptic.Group.Vectors;

namespace Synoptic.Tests.Group.Vectors;

public sealed class DocumentPoolTests
{
    private static readonly string[] Texts =
    [
        "Flood in Torvik. Heavy rain has flooded the old town of Torvik. Mayor Elsa Brandt said 340 people had left their houses.",
        "Überschwemmung in Torvik. Starker Regen hat die Altstadt von Torvik überflutet. Bürgermeisterin Elsa Brandt sprach von 340 Menschen.",
        "The football team of Torvik won the final. Coach Pavel Rask praised the goalkeeper after the match.",
        "Latvijas parlaments apstiprina budžetu. Ministrs solīja lielākas pensijas.",
    ];

    [Fact]
    public void TheSameNewsInAnotherLanguageIsNearerThanOtherNewsFromThere()
    {
        DocumentProfile[] profiles = Profiles();

        double same = DocumentProfile.Similarity(profiles[0], profiles[1]);
        Assert.True(same > DocumentProfile.Similarity(profiles[0], profiles[2]) + 0.1);
        Assert.True(same > DocumentProfile.Similarity(profiles[1], profiles[3]) + 0.1);
    }

    [Fact]
    public void AnArticleIsLikeItselfAndSimilarityHasNoSides()
    {
        DocumentProfile[] profiles = Profiles();

        Assert.Equal(1, DocumentProfile.Similarity(profiles[3], profiles[3]), 3);
        Assert.Equal(DocumentProfile.Similarity(profiles[0], profiles[2]), DocumentProfile.Similarity(profiles[2], profiles[0]));
    }

    private static DocumentProfile[] Profiles()
    {
        DocumentPool pool = new(WordVectors.Default);
        Array.ForEach(Texts, pool.Add);
        return [.. Texts.Select(pool.Profile)];
    }
}
