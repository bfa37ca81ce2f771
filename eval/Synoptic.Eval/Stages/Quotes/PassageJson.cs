using System.Text.Json.Serialization;

namespace Synoptic.Eval.Stages.Quotes;

/// <summary>Source-generated reading of passages.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Passage))]
internal sealed partial class PassageJson : JsonSerializerContext;
