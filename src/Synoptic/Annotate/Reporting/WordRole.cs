namespace Synoptic.Annotate.Reporting;

/// <summary>What a word of a pack may be to reported speech; a word can be several things.</summary>
[Flags]
internal enum WordRole
{
    /// <summary>Nothing the pack knows.</summary>
    None = 0,

    /// <summary>A verb of saying.</summary>
    Verb = 1,

    /// <summary>A verb by which media report.</summary>
    OutletVerb = 1 << 1,

    /// <summary>A noun of saying or a document.</summary>
    Noun = 1 << 2,

    /// <summary>Opens or closes a reported clause.</summary>
    Complementizer = 1 << 3,

    /// <summary>May stand for a speaker.</summary>
    Pronoun = 1 << 4,

    /// <summary>Follows the one who acts.</summary>
    SubjectMarker = 1 << 5,

    /// <summary>An unnamed or collective source.</summary>
    Unnamed = 1 << 6,

    /// <summary>A noun of media.</summary>
    Media = 1 << 7,

    /// <summary>Opens a credit.</summary>
    Credit = 1 << 8,

    /// <summary>A title or role of a person.</summary>
    Title = 1 << 9,

    /// <summary>A word of organisations' names.</summary>
    Organisation = 1 << 10,

    /// <summary>A function word.</summary>
    Stop = 1 << 11,

    /// <summary>An article or determiner.</summary>
    Determiner = 1 << 12,

    /// <summary>A lower-case word inside names.</summary>
    Particle = 1 << 13,

    /// <summary>A word of a time expression.</summary>
    Time = 1 << 14,

    /// <summary>Joins two phrases or clauses.</summary>
    Coordinator = 1 << 15,

    /// <summary>Opens a relative or other subordinate clause.</summary>
    Subordinator = 1 << 16,

    /// <summary>Points to a country: an adjective or demonym.</summary>
    Demonym = 1 << 17,

    /// <summary>Speaks for another.</summary>
    Spokesperson = 1 << 18,

    /// <summary>Any verb that reports.</summary>
    AnyVerb = Verb | OutletVerb,
}
