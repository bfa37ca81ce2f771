namespace Synoptic.Annotate.Quotes;

/// <summary>How closely a reporting clause holds quoted words.</summary>
internal enum Attachment
{
    /// <summary>Somewhere in the same sentence.</summary>
    Loose,

    /// <summary>Next to the words, with nothing but a comma, a dash or a conjunction between.</summary>
    Tight,

    /// <summary>Before the words, with a colon.</summary>
    Colon,

    /// <summary>Inside the marks.</summary>
    Inserted,
}
