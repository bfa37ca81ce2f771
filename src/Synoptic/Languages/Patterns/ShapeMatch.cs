namespace Synoptic.Languages.Patterns;

/// <summary>A shape found in a text.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="End">Index after its last atom.</param>
/// <param name="Captures">What its placeholders stand for.</param>
internal readonly record struct ShapeMatch(Shape Shape, int End, Captures Captures);
