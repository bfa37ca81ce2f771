namespace Synoptic.Languages;

/// <summary>How names inflect and which words stand with them.</summary>
public sealed record NameRules
{
    /// <summary>Case endings that names take, longest first ("s" in German; "am", "u", "a", "s" in Latvian).</summary>
    public IReadOnlyList<string> CaseEndings { get; init; } = [];

    /// <summary>Ending that the base form of a foreign name takes in this language and that is no part of the name ("s" in Latvian), or empty.</summary>
    public IReadOnlyList<string> NominativeEndings { get; init; } = [];

    /// <summary>Endings of the case that says where, which no base form has ("ā" and "ē" in Latvian): a place in it is nobody who speaks.</summary>
    public IReadOnlyList<string> Locatives { get; init; } = [];

    /// <summary>Endings of a surname that tells whose: after a word for a spokesperson the name is not that of who speaks ("пресс-секретарь Путина").</summary>
    public IReadOnlyList<string> Genitives { get; init; } = [];

    /// <summary>Words glued before a name (Arabic "و", "ب"; Hebrew "ה").</summary>
    public IReadOnlyList<string> Clitics { get; init; } = [];

    /// <summary>Lower-case words inside names ("von", "de", "bin").</summary>
    public IReadOnlyList<string> Particles { get; init; } = [];

    /// <summary>Title and role words in all cases ("Präsident", "Kremlsprecher", "prezidents", "prezidentu").</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Words that end or open names of organisations ("Ministerium", "GmbH", "Partei", "ministrija").</summary>
    public IReadOnlyList<string> OrganisationWords { get; init; } = [];

    /// <summary>Words that stand before or in names of places ("Stadt", "See", "pilsēta", "jūra").</summary>
    public IReadOnlyList<string> PlaceWords { get; init; } = [];

    /// <summary>True where common nouns are capitalised too (German).</summary>
    public bool CapitalisesNouns { get; init; }

    /// <summary>True where the family name comes first (Hungarian, Chinese, Japanese, Korean, Vietnamese).</summary>
    public bool FamilyNameFirst { get; init; }

    /// <summary>Adjectives and demonyms of countries, all forms, by ISO 3166 alpha-2 code ("LY": ["libysch", "libyscher"]).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Demonyms { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Sounds of this language's spelling that the common romanisation would misread: letters to letters ("sch" "sh", "š" "sh", "w" "v").</summary>
    public IReadOnlyDictionary<string, string> Sounds { get; init; } = new Dictionary<string, string>();
}
