namespace Synoptic.Model;

/// <summary>The picture that leads an article.</summary>
/// <param name="Url">Its address as the page gives it, made absolute where the page's address is known.</param>
/// <param name="Caption">Its caption, if any.</param>
/// <param name="Credit">Its credit, if any.</param>
public sealed record LeadImage(string Url, string? Caption, string? Credit);
