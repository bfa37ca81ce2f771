using Synoptic.Storage;

namespace Synoptic.Server.Api.Items;

/// <summary>A correction of the grouping.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Event">Id of the event.</param>
/// <param name="Article">For <c>not-same-event</c>: id of the article that does not belong to it.</param>
/// <param name="OtherEvent">For <c>same-event</c>: id of the other event.</param>
/// <param name="Note">Why, up to 300 characters.</param>
public sealed record CorrectionRequest(CorrectionKind Kind, string Event, string? Article = null, string? OtherEvent = null, string? Note = null);
