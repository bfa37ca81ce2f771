namespace Synoptic.Eval.Stages.Feeds;

/// <summary>One expected value.</summary>
/// <param name="Entry">Index of the item that has it; null for the feed itself.</param>
/// <param name="Field">The field: <c>title</c>, <c>link</c>, <c>published</c>, <c>updated</c> or <c>created</c>.</param>
/// <param name="Text">The value where it is text.</param>
/// <param name="Date">The value where it is a date.</param>
internal sealed record FeedExpectation(int? Entry, string Field, string? Text, DateTimeOffset? Date);
