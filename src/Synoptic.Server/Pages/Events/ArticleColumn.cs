using Synoptic.Formats.Contract;

namespace Synoptic.Server.Pages.Events;

/// <summary>An article as a column of the table of claims.</summary>
/// <param name="Article">The article.</param>
/// <param name="Outlet">Short name of its outlet.</param>
/// <param name="CopyOf">Short name of the outlet that its text was taken from, or null.</param>
/// <param name="Overlap">Share of its text taken from there.</param>
public sealed record ArticleColumn(ArticleItem Article, string Outlet, string? CopyOf, double Overlap);
