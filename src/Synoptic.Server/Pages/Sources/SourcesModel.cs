using Synoptic.Storage;

namespace Synoptic.Server.Pages.Sources;

/// <summary>What the page of sources shows.</summary>
/// <param name="Sources">The sources, those in trouble first.</param>
/// <param name="Stats">How much there is.</param>
/// <param name="Seen">Number of the last change.</param>
public sealed record SourcesModel(IReadOnlyList<SourceRecord> Sources, DeskStats Stats, long Seen);
