using System.Text.Json;
using System.Text.Json.Serialization;

namespace Synoptic.Languages;

/// <summary>Source-generated reading of packs: no reflection, so that it works when compiled ahead of time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LanguagePack))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class LanguagePackJson : JsonSerializerContext;
