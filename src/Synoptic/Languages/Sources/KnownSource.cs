namespace Synoptic.Languages.Sources;

/// <summary>A news agency, outlet or platform that is known by name in any language.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Kind">One of <c>agency</c>, <c>outlet</c>, <c>platform</c>.</param>
internal sealed record KnownSource(string Name, string Kind)
{
    /// <summary>ISO 3166 alpha-2 code of its home, or empty.</summary>
    public string Country { get; init; } = "";

    /// <summary>Internet domains, lower case, without <c>www.</c></summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Further spellings, in any script.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];

    /// <summary>Whether it is a platform on which others publish, not a source itself.</summary>
    public bool IsPlatform => Kind == "platform";

    /// <summary>Whether it is a news agency.</summary>
    public bool IsAgency => Kind == "agency";
}
