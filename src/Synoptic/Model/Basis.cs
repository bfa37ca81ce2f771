namespace Synoptic.Model;

/// <summary>How a value was come by. Never from the clock.</summary>
public enum Basis
{
    /// <summary>The text or the page's metadata gives it whole.</summary>
    Stated,

    /// <summary>Resolved against the article's own date.</summary>
    Anchored,

    /// <summary>Inferred: from co-reports of the event, or from the text by a rule that can err.</summary>
    Inferred,

    /// <summary>Not resolved.</summary>
    Unresolved,
}
