namespace Synoptic.Annotate.Names;

/// <summary>One organisation of <c>organisations.json</c>.</summary>
/// <param name="Name">Its English name.</param>
/// <param name="Names">Its names by language; acronyms in capitals, and forms that differ from the first in more than an ending.</param>
internal sealed record OrganisationData(string Name, IReadOnlyDictionary<string, IReadOnlyList<string>> Names);
