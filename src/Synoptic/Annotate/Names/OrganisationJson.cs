using System.Text.Json.Serialization;

namespace Synoptic.Annotate.Names;

/// <summary>Source-generated reading of <c>organisations.json</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, OrganisationData>))]
internal sealed partial class OrganisationJson : JsonSerializerContext;
