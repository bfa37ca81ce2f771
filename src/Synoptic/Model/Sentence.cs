namespace Synoptic.Model;

/// <summary>A sentence of a block.</summary>
/// <param name="Evidence">Its words.</param>
public sealed record Sentence(Evidence Evidence);
