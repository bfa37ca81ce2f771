namespace Synoptic.Storage;

/// <summary>An entry of the log of changes, from which cursors, entity tags and live views come.</summary>
/// <param name="Number">Grows with every change; later changes have higher numbers and are seen later. Given by the store.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When.</param>
public sealed record ChangeRecord(long Number, ChangeKind Kind, DateTimeOffset At)
{
    /// <summary>Id of the event concerned, if one is.</summary>
    public string? Event { get; init; }

    /// <summary>Id of the event that <see cref="Event"/> took in (merged) or was cut from (split).</summary>
    public string? OtherEvent { get; init; }

    /// <summary>Id of the article concerned, if one is.</summary>
    public string? Article { get; init; }
}
