using Synoptic.Model;

namespace Synoptic.Formats.Contract;

/// <summary>A contradiction.</summary>
/// <param name="Kind">What in.</param>
/// <param name="Values">The values that cannot both hold.</param>
public sealed record ConflictItem(ConflictKind Kind, IReadOnlyList<ConflictValueItem> Values);
