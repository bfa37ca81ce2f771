namespace Synoptic.Languages;

/// <summary>Words of negation and modality.</summary>
public sealed record ModalityRules
{
    /// <summary>Words that negate ("nicht", "kein", "nav").</summary>
    public IReadOnlyList<string> Negation { get; init; } = [];

    /// <summary>Words of denial ("bestritt", "dementierte", "noliedza").</summary>
    public IReadOnlyList<string> Denial { get; init; } = [];

    /// <summary>Words of possibility and hearsay ("könnte", "angeblich", "wohl", "iespējams").</summary>
    public IReadOnlyList<string> Possible { get; init; } = [];

    /// <summary>Words of plan, wish, demand, expectation ("soll", "plant", "forderte", "gaidāms").</summary>
    public IReadOnlyList<string> Intended { get; init; } = [];

    /// <summary>Words of condition ("wenn", "falls", "ja").</summary>
    public IReadOnlyList<string> Conditional { get; init; } = [];
}
