using System.Text.Json;
using System.Text.Json.Serialization;

namespace Synoptic.Formats.Contract;

/// <summary>Writes an enum's members in lower-case kebab form: <c>only-here</c>.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class KebabEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
