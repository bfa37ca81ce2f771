namespace Synoptic.Tests.Languages.Packs;

/// <summary>A time expression as expected.</summary>
/// <param name="Text">The words. What is found may be a word longer or shorter (a preposition, an article).</param>
/// <param name="Value">TIMEX3 value, or null for one that must stay open.</param>
public sealed record ExpectedTime(string Text, string? Value);
