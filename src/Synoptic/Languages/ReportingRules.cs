namespace Synoptic.Languages;

/// <summary>Words of saying and of laying a statement to a source.</summary>
public sealed record ReportingRules
{
    /// <summary>Quotation marks in use, opening and closing, outer first: [["„","“"],["‚","‘"]].</summary>
    public IReadOnlyList<IReadOnlyList<string>> QuoteMarks { get; init; } = [];

    /// <summary>Verbs of saying in the forms that news uses ("sagte", "erklärte", "bestätigte", "sakot").</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    /// <summary>Verbs by which an outlet or agency reports ("berichtet", "meldet", "schreibt", "ziņo").</summary>
    public IReadOnlyList<string> OutletVerbs { get; init; } = [];

    /// <summary>Nouns of saying ("Erklärung", "statement", "paziņojums") in all cases.</summary>
    public IReadOnlyList<string> Nouns { get; init; } = [];

    /// <summary>Shapes that lay the clause to {SOURCE}: "laut {SOURCE}", "according to {SOURCE}", "pēc {SOURCE} teiktā", "wie {SOURCE} berichtet".</summary>
    public IReadOnlyList<string> AccordingTo { get; init; } = [];

    /// <summary>Shapes by which one source cites another: "unter Berufung auf {SOURCE}", "citing {SOURCE}", "atsaucoties uz {SOURCE}".</summary>
    public IReadOnlyList<string> Citing { get; init; } = [];

    /// <summary>Words that open a clause of reported speech ("dass", "that", "ka", "что").</summary>
    public IReadOnlyList<string> Complementizers { get; init; } = [];

    /// <summary>Subject pronouns that may stand for a speaker ("er", "sie", "viņš", "he").</summary>
    public IReadOnlyList<string> SpeakerPronouns { get; init; } = [];

    /// <summary>Nouns of unnamed or collective sources in all cases ("Medien", "Quellen", "Beamte", "Augenzeugen").</summary>
    public IReadOnlyList<string> UnnamedSources { get; init; } = [];

    /// <summary>Nouns of media in all cases ("Zeitung", "Sender", "Agentur", "portāls").</summary>
    public IReadOnlyList<string> MediaNouns { get; init; } = [];

    /// <summary>Words that open a credit line ("Foto", "Quelle", "Bild", "Avots").</summary>
    public IReadOnlyList<string> CreditWords { get; init; } = [];
}
