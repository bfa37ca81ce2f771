using Synoptic.Model;

namespace Synoptic.Server.Pages.Articles;

/// <summary>A finding in the source of an article.</summary>
/// <param name="Source">Where in the decoded source.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Link">Where it leads, or null.</param>
/// <param name="Note">What to say of it on hovering, or null.</param>
public sealed record TextMark(TextSpan Source, PieceKinds Kind, string? Link = null, string? Note = null);
