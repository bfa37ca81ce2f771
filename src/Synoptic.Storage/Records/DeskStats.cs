namespace Synoptic.Storage;

/// <summary>How much a desk keeps.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Revisions">Their revisions, first texts included.</param>
/// <param name="Events">Events that have articles.</param>
/// <param name="Entities">Entities.</param>
/// <param name="Sources">Sources.</param>
/// <param name="Languages">Articles by language.</param>
public sealed record DeskStats(long Articles, long Revisions, long Events, long Entities, int Sources, IReadOnlyDictionary<string, long> Languages);
