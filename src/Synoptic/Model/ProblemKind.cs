namespace Synoptic.Model;

/// <summary>Kinds of problem with an input.</summary>
public enum ProblemKind
{
    /// <summary>There is no such file, folder or page.</summary>
    Missing,

    /// <summary>It is empty.</summary>
    Empty,

    /// <summary>It is no text.</summary>
    Binary,

    /// <summary>It is larger than the limit.</summary>
    TooLarge,

    /// <summary>It holds no article: navigation only, or too little text.</summary>
    NoArticle,

    /// <summary>It could not be read: no permission, a broken archive, a network fault.</summary>
    Unreadable,

    /// <summary>Its address may not be fetched.</summary>
    Forbidden,
}
