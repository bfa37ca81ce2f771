namespace Synoptic.Model;

/// <summary>Words that name an entity.</summary>
/// <param name="Evidence">The words.</param>
/// <param name="Type">What they name.</param>
public sealed record Mention(Evidence Evidence, EntityType Type)
{
    /// <summary>Id of the entity it belongs to, once entities are resolved.</summary>
    public string? Entity { get; init; }

    /// <summary>The words in their base form where the language inflects names, else the words.</summary>
    public string? Lemma { get; init; }

    /// <summary>Role or title words that stand with the name ("Kremlsprecher"), if any.</summary>
    public string? Role { get; init; }

    /// <summary>True when the words are an adjective or demonym that points to a place ("libysch").</summary>
    public bool IsDemonym { get; init; }

    /// <summary>Key of the gazetteer's place, if the words were found there.</summary>
    public string? Place { get; init; }

    /// <summary>Probability-like confidence, 0..1.</summary>
    public double Confidence { get; init; } = 1;
}
