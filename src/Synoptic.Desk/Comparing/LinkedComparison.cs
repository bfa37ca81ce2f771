using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Desk;

/// <summary>A comparison whose entities carry the desk's ids.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Entities">Entities that are new to the desk or known by more than before.</param>
/// <param name="Links">The desk's entities in the event.</param>
internal sealed record LinkedComparison(Comparison Comparison, IReadOnlyList<EntityRecord> Entities, IReadOnlyList<EntityLink> Links);
