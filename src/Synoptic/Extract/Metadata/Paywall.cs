using System.Text.Json;
using Synoptic.Model;

namespace Synoptic.Extract.Metadata;

/// <summary>Tells a stub that asks for payment from a whole article.</summary>
internal static class Paywall
{
    private const int StubWords = 220;

    /// <summary>Whether a paywall cut the article off.</summary>
    /// <param name="facts">The page's metadata.</param>
    /// <param name="words">Words of running text that were kept.</param>
    /// <param name="removed">What was removed.</param>
    public static bool Stops(PageFacts facts, int words, IReadOnlyList<Removed> removed)
    {
        bool closed = facts.Meta("article:content_tier")?.Value is "locked" or "metered";
        int stated = 0;
        foreach (JsonElement article in facts.Data.Articles)
        {
            if (article.TryGetProperty("isAccessibleForFree", out JsonElement free))
            {
                closed |= free.ValueKind == JsonValueKind.False
                    || (free.ValueKind == JsonValueKind.String && free.GetString()!.Equals("false", StringComparison.OrdinalIgnoreCase));
            }

            if (article.TryGetProperty("wordCount", out JsonElement count) && count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out int given))
            {
                stated = Math.Max(stated, given);
            }
        }

        bool asks = removed.Any(r => r.Reason == RemovalReason.Paywall);
        return (closed || asks) && (stated > 2 * words || words < StubWords);
    }
}
