namespace Synoptic.Storage;

/// <summary>An event that ended.</summary>
/// <param name="From">Its id.</param>
/// <param name="To">Id of the event that has its articles now.</param>
public sealed record Redirect(string From, string To);
