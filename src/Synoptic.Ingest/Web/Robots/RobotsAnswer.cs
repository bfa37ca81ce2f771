namespace Synoptic.Ingest.Web.Robots;

/// <summary>What a site allows.</summary>
/// <param name="File">Its rules.</param>
/// <param name="Unreachable">Why it could not be asked, or null.</param>
/// <param name="IsForbidden">Whether that is because its address may not be asked.</param>
internal sealed record RobotsAnswer(RobotsFile File, string? Unreachable, bool IsForbidden = false);
