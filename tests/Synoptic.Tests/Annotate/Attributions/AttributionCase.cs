namespace Synoptic.Tests.Annotate.Attributions;

/// <summary>A text with the sources that a reader finds in it.</summary>
public sealed record AttributionCase(string Name, string Language, string Text, IReadOnlyList<ExpectedAttribution> Sources);
