namespace Synoptic.Languages;

/// <summary>
/// Everything that depends on one language, as data: one JSON file in <c>packs/</c>. Code never asks which language it reads.
/// </summary>
/// <remarks>Phrases are written as they stand in text; matching folds case and treats any white space as one space.</remarks>
public sealed record LanguagePack
{
    /// <summary>BCP 47 code: <c>de</c>.</summary>
    public required string Language { get; init; }

    /// <summary>English name of the language.</summary>
    public required string Name { get; init; }

    /// <summary>The language's own name for itself.</summary>
    public string Endonym { get; init; } = "";

    /// <summary>ISO 15924 script: <c>Latn</c>.</summary>
    public string Script { get; init; } = "Latn";

    /// <summary>True for scripts written from right to left.</summary>
    public bool RightToLeft { get; init; }

    /// <summary>True for scripts that put no space between words.</summary>
    public bool NoSpaces { get; init; }

    /// <summary>True for languages that write compounds as one word whose last part is its head ("Sturzflut" is a "Flut").</summary>
    public bool Compounds { get; init; }

    /// <summary>Function words.</summary>
    public IReadOnlyList<string> StopWords { get; init; } = [];

    /// <summary>How sentences end and do not end.</summary>
    public SentenceRules Sentences { get; init; } = new();

    /// <summary>Number words, separators and bounds.</summary>
    public NumberRules Numbers { get; init; } = new();

    /// <summary>Words and shapes of time expressions.</summary>
    public TimeRules Time { get; init; } = new();

    /// <summary>Words of saying and of laying a statement to a source.</summary>
    public ReportingRules Reporting { get; init; } = new();

    /// <summary>Words that join clauses and stand for participants.</summary>
    public ClauseRules Clauses { get; init; } = new();

    /// <summary>How names inflect and which words stand with them.</summary>
    public NameRules Names { get; init; } = new();

    /// <summary>Phrases of page furniture.</summary>
    public FurniturePhrases Furniture { get; init; } = new();

    /// <summary>Words of negation and modality.</summary>
    public ModalityRules Modality { get; init; } = new();

    /// <summary>
    /// Words for language-neutral concepts: concept id (see <c>concepts.json</c>) to words or phrases, the usual one first,
    /// inflected forms that differ from it in the stem after it.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lexicon { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
