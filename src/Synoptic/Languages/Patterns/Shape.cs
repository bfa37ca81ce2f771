namespace Synoptic.Languages.Patterns;

/// <summary>A shape of a pack.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Index">Its place in the pack's list, the most specific first.</param>
/// <param name="Detail">Of a duration, the <see cref="TimeUnit"/> that its words imply; of a date, 1 where day and month are figures and may have changed places; else -1.</param>
internal readonly record struct Shape(ShapeKind Kind, int Index, int Detail);
