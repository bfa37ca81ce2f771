namespace Synoptic.Storage;

/// <summary>The part that an entity has in an event.</summary>
public enum EntityPart
{
    /// <summary>It is named.</summary>
    Named,

    /// <summary>It is one of the people in the event.</summary>
    Person,

    /// <summary>The event happened there.</summary>
    Place,
}
