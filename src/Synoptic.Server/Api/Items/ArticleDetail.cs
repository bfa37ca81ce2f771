using Synoptic.Formats.Contract;

namespace Synoptic.Server.Api.Items;

/// <summary>An article with its text, what was found in it and its revisions.</summary>
/// <param name="Summary">The article as lists have it.</param>
/// <param name="Article">The article as the contract has it, or null when its capture holds no text any more.</param>
/// <param name="Revisions">Its texts, oldest first.</param>
public sealed record ArticleDetail(ArticleSummary Summary, ArticleItem? Article, IReadOnlyList<RevisionItem> Revisions);
