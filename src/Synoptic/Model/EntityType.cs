namespace Synoptic.Model;

/// <summary>The type of a named entity. GPE is a place with a government, LOC any other place.</summary>
public enum EntityType
{
    /// <summary>A person.</summary>
    PER,

    /// <summary>An organisation.</summary>
    ORG,

    /// <summary>A country, region or city: a place that can act.</summary>
    GPE,

    /// <summary>A place that cannot act: a sea, a mountain, a coast.</summary>
    LOC,

    /// <summary>A product or work.</summary>
    PRO,

    /// <summary>A named event.</summary>
    EVT,
}
