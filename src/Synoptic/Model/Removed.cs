namespace Synoptic.Model;

/// <summary>A piece of the source that is not part of the article. Nothing is lost: it is listed with its reason.</summary>
/// <param name="Reason">Why it was removed.</param>
/// <param name="Text">The words.</param>
/// <param name="Span">Where in the decoded source.</param>
public sealed record Removed(RemovalReason Reason, string Text, TextSpan Span);
