namespace Synoptic.Model;

/// <summary>A clause or sentence with its frame: what it says of whom, where, when and how many.</summary>
/// <param name="Evidence">Its words.</param>
public sealed record Statement(Evidence Evidence)
{
    /// <summary>Indices into <see cref="Reading.Mentions"/> of the participants, in text order.</summary>
    public IReadOnlyList<int> Mentions { get; init; } = [];

    /// <summary>Indices into <see cref="Reading.Times"/>.</summary>
    public IReadOnlyList<int> Times { get; init; } = [];

    /// <summary>Numbers with what they count.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Language-neutral concept ids of its words (<c>meet</c>, <c>flood</c>), in text order.</summary>
    public IReadOnlyList<string> Concepts { get; init; } = [];

    /// <summary>Predicate classes of its verbs (a subset of concepts that name doings and sayings).</summary>
    public IReadOnlyList<string> Predicates { get; init; } = [];

    /// <summary>Indices into <see cref="Reading.Attributions"/> that cover it.</summary>
    public IReadOnlyList<int> Attributions { get; init; } = [];

    /// <summary>Index into <see cref="Reading.Quotations"/> when it is or holds a quotation, else null.</summary>
    public int? Quotation { get; init; }

    /// <summary>True when the statement is negated.</summary>
    public bool Negated { get; init; }

    /// <summary>Whether it is told as a fact.</summary>
    public Modality Modality { get; init; }
}
