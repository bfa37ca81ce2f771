using Synoptic.Group.Signature;
using Synoptic.Model;

namespace Synoptic.Desk.Taking;

/// <summary>A capture that was read, ready to be put into the desk.</summary>
/// <param name="Incoming">The capture.</param>
/// <param name="Hash">Its hash.</param>
internal sealed record Prepared(Incoming Incoming, string Hash)
{
    /// <summary>True when the desk has it already.</summary>
    public bool Known { get; init; }

    /// <summary>Why there is no article in it, or null.</summary>
    public Problem? Problem { get; init; }

    /// <summary>The article's address; empty when there is none.</summary>
    public string Address { get; init; } = "";

    /// <summary>Hash of the article's text.</summary>
    public string TextHash { get; init; } = "";

    /// <summary>The reading, with the article under the desk's id.</summary>
    public Reading? Reading { get; init; }

    /// <summary>The reading's signature.</summary>
    public ArticleSignature? Signature { get; init; }
}
