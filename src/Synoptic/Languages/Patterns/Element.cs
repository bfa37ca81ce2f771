namespace Synoptic.Languages.Patterns;

/// <summary>One element of a shape: a literal word or a placeholder.</summary>
/// <param name="Word">The literal's number in the vocabulary, or -1 for a placeholder.</param>
/// <param name="Slot">The placeholder, where <paramref name="Word"/> is -1.</param>
/// <param name="Spaced">Whether the shape has white space before the element: then the text may have it or not; else it may not.</param>
internal readonly record struct Element(int Word, Placeholder Slot, bool Spaced);
