namespace Synoptic.Tests.Languages.Packs;

/// <summary>A name as expected.</summary>
/// <param name="Text">The words, to the letter.</param>
/// <param name="Type">PER, ORG, GPE, LOC, PRO or EVT.</param>
public sealed record ExpectedName(string Text, string Type);
