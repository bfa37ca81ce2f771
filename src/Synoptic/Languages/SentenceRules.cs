namespace Synoptic.Languages;

/// <summary>How sentences end and do not end.</summary>
public sealed record SentenceRules
{
    /// <summary>Abbreviations that end in a full stop without ending a sentence, full stop included ("Dr.", "z. B.").</summary>
    public IReadOnlyList<string> Abbreviations { get; init; } = [];

    /// <summary>Characters that end a sentence beyond <c>. ! ? …</c> ("。", "।", "۔").</summary>
    public string Terminators { get; init; } = "";

    /// <summary>True where a number and a full stop make an ordinal ("17. September").</summary>
    public bool OrdinalDot { get; init; }
}
