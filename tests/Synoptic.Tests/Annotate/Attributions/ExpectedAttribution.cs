namespace Synoptic.Tests.Annotate.Attributions;

/// <summary>A source as expected; what is null is not looked at, but for the index of a cited source.</summary>
public sealed record ExpectedAttribution(string Name, string Kind, string? Cue, string? Content, string? Medium, int? Cites, bool Credit);
