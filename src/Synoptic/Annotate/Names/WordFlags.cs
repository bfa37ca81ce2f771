namespace Synoptic.Annotate.Names;

/// <summary>What a language's pack says of a word.</summary>
[Flags]
internal enum WordFlags : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A title or role, or part of one.</summary>
    Title = 1,

    /// <summary>A word of organisations' names.</summary>
    Organisation = 2,

    /// <summary>A word of places' names.</summary>
    Place = 4,

    /// <summary>A particle inside names.</summary>
    Particle = 8,

    /// <summary>A function word.</summary>
    Stop = 16,

    /// <summary>A verb of saying.</summary>
    Reporting = 32,

    /// <summary>A word of time: month or weekday.</summary>
    Time = 64,

    /// <summary>An adjective or name of a people.</summary>
    Demonym = 128,

    /// <summary>A word of the lexicon or of time and number: one that names a thing of a kind, not one thing.</summary>
    Common = 256,
}
