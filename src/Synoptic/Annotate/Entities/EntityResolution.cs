using Synoptic.Model;

namespace Synoptic.Annotate.Entities;

/// <summary>Readings whose mentions carry entity ids, with the entities.</summary>
/// <param name="Readings">The readings, in the order given.</param>
/// <param name="Entities">The entities, in order of first appearance.</param>
internal sealed record EntityResolution(IReadOnlyList<Reading> Readings, IReadOnlyList<Entity> Entities);
