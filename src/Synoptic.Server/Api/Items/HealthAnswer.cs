namespace Synoptic.Server.Api.Items;

/// <summary>Whether the desk is well.</summary>
/// <param name="Status"><c>ok</c>, or <c>failing</c> when the database cannot be read.</param>
/// <param name="Version">The program's version.</param>
/// <param name="Changes">Number of the last change.</param>
public sealed record HealthAnswer(string Status, string Version, long Changes);
