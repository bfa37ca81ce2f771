using System.Text.Json.Serialization;

namespace Synoptic.Languages.Sources;

/// <summary>Source-generated reading of <c>sources.json</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(KnownSourceList))]
internal sealed partial class KnownSourcesJson : JsonSerializerContext;
