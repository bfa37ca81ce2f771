namespace Synoptic.Model;

/// <summary>The words that a finding rests on.</summary>
/// <param name="Text">The words, as they stand in the block.</param>
/// <param name="Block">Index into <see cref="Article.Blocks"/>.</param>
/// <param name="Local">Where in the block's text.</param>
/// <param name="Source">Where in the decoded source.</param>
public sealed record Evidence(string Text, int Block, TextSpan Local, TextSpan Source)
{
    /// <summary>Evidence for a range of a block's text.</summary>
    /// <param name="article">The article that holds the block.</param>
    /// <param name="block">Index into <see cref="Article.Blocks"/>.</param>
    /// <param name="local">A range in the block's text.</param>
    public static Evidence Of(Article article, int block, TextSpan local)
    {
        Block owner = article.Blocks[block];
        return new Evidence(local.Of(owner.Text), block, local, owner.Locate(local));
    }

    /// <summary>Whether both lie in one block and share at least one code unit.</summary>
    public bool Overlaps(Evidence other) => Block == other.Block && Local.Overlaps(other.Local);

    /// <summary>Whether <paramref name="other"/> lies wholly inside this evidence.</summary>
    public bool Contains(Evidence other) => Block == other.Block && Local.Contains(other.Local);
}
