namespace Synoptic.Languages;

/// <summary>Words of saying and of laying a statement to a source.</summary>
/// <remarks>
/// All lists hold words or phrases in the forms that news uses. A shape is a phrase with placeholders: <c>{SOURCE}</c> stands
/// for the words that name the source, <c>{VERB}</c> for any of <see cref="Verbs"/> or <see cref="OutletVerbs"/>; a few more
/// words may stand between the two, so "wie {SOURCE} {VERB}" also reads "wie die Zeitung zuvor schrieb".
/// </remarks>
public sealed record ReportingRules
{
    /// <summary>Quotation marks in use, opening and closing, outer first: [["„","“"],["‚","‘"]].</summary>
    public IReadOnlyList<IReadOnlyList<string>> QuoteMarks { get; init; } = [];

    /// <summary>
    /// Verbs of saying, all persons, tenses and genders that report somebody's words ("sagte", "erklärte", "bestätigte",
    /// "sakot"). A particle that stands apart follows an ellipsis: "teilte … mit".
    /// </summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    /// <summary>Verbs by which an outlet or agency reports ("berichtet", "meldet", "schreibt", "ziņo").</summary>
    public IReadOnlyList<string> OutletVerbs { get; init; } = [];

    /// <summary>Nouns of saying and of documents that state things ("Erklärung", "Bericht", "Studie", "paziņojums"), all cases.</summary>
    public IReadOnlyList<string> Nouns { get; init; } = [];

    /// <summary>Shapes that lay the clause to {SOURCE}: "laut {SOURCE}", "according to {SOURCE}", "pēc {SOURCE} teiktā", "wie {SOURCE} {VERB}", "{SOURCE} zufolge".</summary>
    public IReadOnlyList<string> AccordingTo { get; init; } = [];

    /// <summary>Shapes by which one source cites another: "unter Berufung auf {SOURCE}", "citing {SOURCE}", "atsaucoties uz {SOURCE}".</summary>
    public IReadOnlyList<string> Citing { get; init; } = [];

    /// <summary>Shapes that name the outlet or platform through which somebody spoke: "in an interview with {SOURCE}", "told {SOURCE}", "gegenüber {SOURCE}", "intervijā {SOURCE}".</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    /// <summary>Words that open a clause of reported speech, or close one before the verb of saying ("dass", "that", "ka", "что", "と", "diye").</summary>
    public IReadOnlyList<string> Complementizers { get; init; } = [];

    /// <summary>Subject pronouns that may stand for a speaker, with gender where it is marked ("er", "sie", "viņš", "he").</summary>
    public IReadOnlyList<string> SpeakerPronouns { get; init; } = [];

    /// <summary>Endings by which a verb names its subject, as written: "-t-il", "-elle".</summary>
    public IReadOnlyList<string> PronounEndings { get; init; } = [];

    /// <summary>Particles written after the one who acts, glued to the word or apart ("は", "が", "ने", "은"); empty for most languages.</summary>
    public IReadOnlyList<string> SubjectMarkers { get; init; } = [];

    /// <summary>Articles and determiners that may open the words that name a source, all forms ("the", "der", "ein", "dieser", "el", "o"); empty where there are none.</summary>
    public IReadOnlyList<string> Determiners { get; init; } = [];

    /// <summary>Nouns of unnamed or collective sources, all cases ("Quellen", "Beamte", "Augenzeugen", "Behörden").</summary>
    public IReadOnlyList<string> UnnamedSources { get; init; } = [];

    /// <summary>Nouns of media, all cases ("Medien", "Zeitung", "Sender", "Agentur", "portāls").</summary>
    public IReadOnlyList<string> MediaNouns { get; init; } = [];

    /// <summary>Words that open a credit line ("Foto", "Quelle", "Bild", "Avots").</summary>
    public IReadOnlyList<string> CreditWords { get; init; } = [];
}
