namespace Synoptic.Extract.Markup;

/// <summary>Kinds of attributes, so that an element without any of a kind is passed over at once.</summary>
[Flags]
internal enum AttributeKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Classes, ids, roles and their like, whose words hint at what the element is.</summary>
    Hints = 1,

    /// <summary>What can hide an element.</summary>
    Hiding = 2,

    /// <summary>Microdata, dates, and links that name their relation.</summary>
    Facts = 4,

    /// <summary>Any other.</summary>
    Other = 8,
}
