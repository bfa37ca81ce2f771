namespace Synoptic.Languages;

/// <summary>Words that join clauses and stand for participants.</summary>
public sealed record ClauseRules
{
    /// <summary>Words that join two clauses of one rank ("und", "aber", "un", "bet").</summary>
    public IReadOnlyList<string> Coordinators { get; init; } = [];

    /// <summary>Words that open a subordinate clause of time, cause or contrast ("nachdem", "als", "weil", "kad", "jo").</summary>
    public IReadOnlyList<string> Subordinators { get; init; } = [];

    /// <summary>Words that open a relative clause, all forms ("der", "dessen", "kurš", "kura", "who").</summary>
    public IReadOnlyList<string> Relatives { get; init; } = [];

    /// <summary>Personal pronouns of the third person in all cases ("er", "ihm", "viņš", "viņam", "he", "him").</summary>
    public IReadOnlyList<string> Pronouns { get; init; } = [];
}
