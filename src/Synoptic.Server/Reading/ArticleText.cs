using Synoptic.Formats.Contract;
using Synoptic.Model;

namespace Synoptic.Server.Reading;

/// <summary>The text of an article, with what it says when read alone.</summary>
/// <param name="Article">The text with its places in the source.</param>
/// <param name="Alone">Its reading without co-reports.</param>
internal sealed record ArticleText(Article Article, ComparisonDocument Alone);
