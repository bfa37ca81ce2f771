using System.Text.Json;
using Synoptic.Formats.Contract;

namespace Synoptic.Server.Reading;

/// <summary>Reads the contract's JSON back.</summary>
internal static class ComparisonText
{
    /// <summary>The document.</summary>
    /// <param name="json">The contract's JSON, UTF-8.</param>
    /// <exception cref="JsonException">It is not that.</exception>
    public static ComparisonDocument Read(ReadOnlyMemory<byte> json) =>
        JsonSerializer.Deserialize<ComparisonDocument>(json.Span, ComparisonJson.Options) ?? throw new JsonException("The stored comparison is empty.");
}
