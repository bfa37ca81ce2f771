namespace Synoptic.Model;

/// <summary>A contradiction.</summary>
/// <param name="Kind">What in.</param>
/// <param name="Values">The values that cannot both hold, each with who gives it.</param>
public sealed record Conflict(ConflictKind Kind, IReadOnlyList<ConflictValue> Values);
