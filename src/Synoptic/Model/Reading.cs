namespace Synoptic.Model;

/// <summary>An article with everything that Annotate found in it.</summary>
/// <param name="Article">The article.</param>
public sealed record Reading(Article Article)
{
    /// <summary>Sentences in order.</summary>
    public IReadOnlyList<Sentence> Sentences { get; init; } = [];

    /// <summary>Names in order.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>Time expressions in order.</summary>
    public IReadOnlyList<TimeExpression> Times { get; init; } = [];

    /// <summary>Quotations in order.</summary>
    public IReadOnlyList<Quotation> Quotations { get; init; } = [];

    /// <summary>Sources in order.</summary>
    public IReadOnlyList<Attribution> Attributions { get; init; } = [];

    /// <summary>Statements in order.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];
}
