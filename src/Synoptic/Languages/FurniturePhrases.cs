namespace Synoptic.Languages;

/// <summary>Phrases of page furniture, as portals in this language write them.</summary>
public sealed record FurniturePhrases
{
    /// <summary>Labels of advertisements ("Anzeige", "Reklāma").</summary>
    public IReadOnlyList<string> Advertisement { get; init; } = [];

    /// <summary>Headings over links to other articles ("Ähnliche Themen", "SAISTĪTIE RAKSTI", "Most read").</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Openings of a link to another article ("Lesen Sie auch", "Lasi arī", "Read more").</summary>
    public IReadOnlyList<string> ReadMore { get; init; } = [];

    /// <summary>Labels of comments and their counts ("Kommentare", "komentāri").</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>Words of a comment policy.</summary>
    public IReadOnlyList<string> CommentPolicy { get; init; } = [];

    /// <summary>Share, follow and print buttons.</summary>
    public IReadOnlyList<string> Share { get; init; } = [];

    /// <summary>Calls to subscribe, sign up or install.</summary>
    public IReadOnlyList<string> Subscription { get; init; } = [];

    /// <summary>Words of cookie and privacy notices.</summary>
    public IReadOnlyList<string> Cookie { get; init; } = [];

    /// <summary>Words of a paywall.</summary>
    public IReadOnlyList<string> Paywall { get; init; } = [];

    /// <summary>Labels of navigation ("Startseite", "Menü", "Skip to content").</summary>
    public IReadOnlyList<string> Navigation { get; init; } = [];

    /// <summary>Words of a page footer ("Impressum", "All rights reserved").</summary>
    public IReadOnlyList<string> Footer { get; init; } = [];

    /// <summary>Labels of dates ("Veröffentlicht", "Stand:", "Published", "Updated").</summary>
    public IReadOnlyList<string> DateLabels { get; init; } = [];

    /// <summary>Labels of changed dates ("Aktualisiert", "Updated").</summary>
    public IReadOnlyList<string> ModifiedLabels { get; init; } = [];

    /// <summary>Openings of a byline ("Von", "By", "Autors").</summary>
    public IReadOnlyList<string> BylineLabels { get; init; } = [];

    /// <summary>Openings of a credit ("Foto", "Bild", "Photo").</summary>
    public IReadOnlyList<string> CreditLabels { get; init; } = [];

    /// <summary>Labels of players and galleries ("Video abspielen", "Bildergalerie").</summary>
    public IReadOnlyList<string> Player { get; init; } = [];

    /// <summary>Names of newsroom sections ("Politik", "Sport", "Kultur").</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];
}
