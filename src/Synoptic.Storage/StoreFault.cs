namespace Synoptic.Storage;

/// <summary>Why a database failed.</summary>
public enum StoreFault
{
    /// <summary>It cannot be opened or reached.</summary>
    Unreachable,

    /// <summary>Another program holds it locked for longer than we wait.</summary>
    Locked,

    /// <summary>The disk, or the quota, is full.</summary>
    Full,

    /// <summary>A newer Synoptic has written it.</summary>
    NewerSchema,

    /// <summary>It is damaged, or no database of Synoptic.</summary>
    Damaged,

    /// <summary>It may only be read.</summary>
    ReadOnly,

    /// <summary>Any other failure.</summary>
    Other,
}
