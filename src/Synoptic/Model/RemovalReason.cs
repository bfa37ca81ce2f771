namespace Synoptic.Model;

/// <summary>Why a piece of a page is not part of the article.</summary>
public enum RemovalReason
{
    /// <summary>An advertisement or its label.</summary>
    Advertisement,

    /// <summary>Navigation, menus, breadcrumbs, section labels.</summary>
    Navigation,

    /// <summary>A heading over links to other articles ("related", "more news", "others are reading").</summary>
    RelatedHeading,

    /// <summary>A teaser of, or link to, another article.</summary>
    Teaser,

    /// <summary>A comment count, view count or reading time.</summary>
    Count,

    /// <summary>A comment by a reader, or the rules for them.</summary>
    Comments,

    /// <summary>Share or follow buttons.</summary>
    Share,

    /// <summary>A newsletter, app or subscription call.</summary>
    Subscription,

    /// <summary>A cookie or privacy notice.</summary>
    Cookie,

    /// <summary>A paywall notice.</summary>
    Paywall,

    /// <summary>A second copy of a piece that is kept.</summary>
    Duplicate,

    /// <summary>Remains of markup, such as a split tag or a shortcode.</summary>
    Markup,

    /// <summary>Metadata shown on the page and read into the article's fields: byline, date line, tags.</summary>
    Metadata,

    /// <summary>Page footer, copyright, contact, legal text.</summary>
    Footer,

    /// <summary>A player's or gallery's controls.</summary>
    Player,

    /// <summary>About the author.</summary>
    AuthorBox,

    /// <summary>Other text that its shape and place show to be page furniture.</summary>
    Boilerplate,
}
