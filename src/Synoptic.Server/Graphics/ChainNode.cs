namespace Synoptic.Server.Graphics;

/// <summary>An article, or a source that articles lay statements to.</summary>
/// <param name="Id">Its id in the picture.</param>
/// <param name="Label">Its name.</param>
/// <param name="Kind">In one word: <c>report</c>, or the kind of source.</param>
/// <param name="Language">The language of the name, or null.</param>
/// <param name="Link">Where it leads, or null.</param>
/// <param name="IsArticle">Whether it is an article of the event.</param>
public sealed record ChainNode(string Id, string Label, string Kind, string? Language, string? Link, bool IsArticle);
