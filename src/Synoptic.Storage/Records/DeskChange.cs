namespace Synoptic.Storage;

/// <summary>A unit of work: what one article, or one correction, changes. Kept whole or not at all.</summary>
public sealed record DeskChange
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The capture that came in, if one did. Goes with <see cref="Article"/> and <see cref="Revision"/>.</summary>
    public CaptureRecord? Capture { get; init; }

    /// <summary>The article as it is now, if it came in or changed.</summary>
    public ArticleRecord? Article { get; init; }

    /// <summary>The article's new revision.</summary>
    public RevisionRecord? Revision { get; init; }

    /// <summary>The article's signature.</summary>
    public ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>The article's text for full-text search, as it reads.</summary>
    public string Text { get; init; } = "";

    /// <summary>Which events articles are in from now on.</summary>
    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    /// <summary>Events that ended, and where their ids lead from now on.</summary>
    public IReadOnlyList<Redirect> Redirects { get; init; } = [];

    /// <summary>Corrections that this applies, with the articles that stand for their events.</summary>
    public IReadOnlyList<Correction> Applied { get; init; } = [];

    /// <summary>Entries for the log, in order; their numbers and times are the store's.</summary>
    public IReadOnlyList<ChangeRecord> Log { get; init; } = [];
}
