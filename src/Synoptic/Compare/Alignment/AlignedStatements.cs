namespace Synoptic.Compare.Alignment;

/// <summary>A set of statements that say the same thing, from one or more articles.</summary>
/// <param name="Members">The statements, in article and text order.</param>
internal sealed record AlignedStatements(IReadOnlyList<StatementFrame> Members)
{
    /// <summary>How many articles have a part in it.</summary>
    public int Articles => Members.Select(m => m.Article).Distinct().Count();
}
