namespace Synoptic.Annotate.Places;

/// <summary>What a place of the gazetteer is.</summary>
internal enum PlaceKind : byte
{
    /// <summary>A country or a territory with its own code.</summary>
    Country,

    /// <summary>A first-level part of a country.</summary>
    Region,

    /// <summary>A city, town or village.</summary>
    City,

    /// <summary>A continent, sea, mountain range or other place that cannot act.</summary>
    Area,
}
