namespace Synoptic.Cli.Rendering;

/// <summary>What marked words are.</summary>
internal enum MarkKind
{
    /// <summary>A person's name.</summary>
    Person,

    /// <summary>An organisation's name.</summary>
    Organisation,

    /// <summary>A place's name.</summary>
    Place,

    /// <summary>The name of a product or event.</summary>
    Other,

    /// <summary>A time expression.</summary>
    Time,

    /// <summary>Words that name a source.</summary>
    Source,

    /// <summary>Quoted words.</summary>
    Quote,
}
