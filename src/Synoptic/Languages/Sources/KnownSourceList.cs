namespace Synoptic.Languages.Sources;

/// <summary>The form of <c>sources.json</c>.</summary>
internal sealed record KnownSourceList(IReadOnlyList<KnownSource> Sources);
