using System.Text.Json.Serialization;
using Synoptic.Model;

namespace Synoptic.Formats.Contract;

/// <summary>Source-generated writing of the contract.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    Converters =
    [
        typeof(KebabEnum<Basis>), typeof(KebabEnum<BlockKind>), typeof(KebabEnum<RemovalReason>), typeof(KebabEnum<TimeType>),
        typeof(KebabEnum<SourceKind>), typeof(KebabEnum<Verdict>), typeof(KebabEnum<ConflictKind>), typeof(KebabEnum<ProblemKind>),
        typeof(JsonStringEnumConverter<EntityType>),
    ])]
[JsonSerializable(typeof(ComparisonDocument))]
internal sealed partial class ComparisonJsonContext : JsonSerializerContext;
