namespace Synoptic.Languages.Concepts;

/// <summary>A concept found among a text's tokens.</summary>
/// <param name="Concept">Id of the concept.</param>
/// <param name="Token">Index of the first token.</param>
/// <param name="Count">How many tokens it takes.</param>
internal readonly record struct ConceptHit(string Concept, int Token, int Count);
