namespace Synoptic.Model;

/// <summary>Quoted words, with who said them. Scare quotes and titles of works are not quotations; speech told without marks is an <see cref="Attribution"/>.</summary>
/// <param name="Evidence">The quoted words, without the marks.</param>
public sealed record Quotation(Evidence Evidence)
{
    /// <summary>The words that name the speaker, if found.</summary>
    public Evidence? Speaker { get; init; }

    /// <summary>The reporting word that links them ("sagte"), if found.</summary>
    public Evidence? Cue { get; init; }

    /// <summary>The medium that carried the words ("Facebook"), if said.</summary>
    public Evidence? Medium { get; init; }
}
