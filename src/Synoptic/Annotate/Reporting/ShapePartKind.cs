namespace Synoptic.Annotate.Reporting;

/// <summary>What a part of a shape stands for.</summary>
internal enum ShapePartKind
{
    /// <summary>The words themselves.</summary>
    Literal,

    /// <summary>The words that name the source.</summary>
    Source,

    /// <summary>Any verb that reports.</summary>
    Verb,
}
