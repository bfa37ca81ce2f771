using Synoptic.Annotate;
using Synoptic.Model;

namespace Synoptic.Tests.Group;

/// <summary>Articles written for the tests, annotated.</summary>
internal static class Readings
{
    private static readonly Annotator Annotator = new();

    public static Reading Of(string id, string language, string title, string body, string? published = null)
    {
        string source = title + "\n" + body;
        return Annotator.Annotate(new Article
        {
            Id = id,
            Input = id,
            Source = source,
            Language = language,
            Blocks =
            [
                Block.Verbatim(BlockKind.Title, source, new TextSpan(0, title.Length)),
                Block.Verbatim(BlockKind.Paragraph, source, new TextSpan(title.Length + 1, source.Length)),
            ],
            Published = published is null ? null : new ArticleDate(published, Basis.Stated, "meta"),
        });
    }

    public static Reading Meeting(string id, string published, string day) => Of(
        id, "en", "Marenko and Oduya hold talks in Vienna",
        $"President Petar Marenko met Prime Minister Grace Oduya in Vienna on {day}. The two leaders discussed grain exports and a railway to the coast. "
        + "Marenko thanked Oduya for her help. No agreement was signed, his office said.", published);

    public static Reading MeetingInGerman(string id, string published) => Of(
        id, "de", "Marenko und Oduya sprechen in Wien",
        "Präsident Petar Marenko hat am Dienstag in Wien Ministerpräsidentin Grace Oduya getroffen. Beide sprachen über Getreideexporte und eine Eisenbahn an die Küste. "
        + "Ein Abkommen unterzeichneten sie nicht, wie Marenkos Büro mitteilte.", published);

    public static Reading Fire(string id, string published) => Of(
        id, "en", "Warehouse fire in Porto injures four",
        "A fire at a furniture warehouse in Porto injured four workers on Tuesday. Firefighters needed six hours to put it out, the city's fire service said.", published);
}
