namespace Synoptic.Tests.Languages.Packs;

/// <summary>A source as expected.</summary>
/// <param name="Name">Words of the text that name it.</param>
/// <param name="Kind">outlet, agency, person, organisation, document or unnamed.</param>
public sealed record ExpectedSource(string Name, string Kind);
