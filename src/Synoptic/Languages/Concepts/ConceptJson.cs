using System.Text.Json.Serialization;

namespace Synoptic.Languages.Concepts;

/// <summary>Source-generated reading of the inventory.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Concept[]))]
internal sealed partial class ConceptJson : JsonSerializerContext;
