using Synoptic.Model;

namespace Synoptic.Formats.Contract;

/// <summary>An entity.</summary>
/// <param name="Id">Id inside this document.</param>
/// <param name="Type">What it is.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Names">Names by language, most frequent first.</param>
/// <param name="Ids">Identifiers elsewhere.</param>
public sealed record EntityItem(
    string Id,
    EntityType Type,
    string Name,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Names,
    IReadOnlyDictionary<string, string> Ids);
