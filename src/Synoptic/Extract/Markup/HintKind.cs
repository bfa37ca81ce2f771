namespace Synoptic.Extract.Markup;

/// <summary>What the words in class names, ids and roles say of an element. Web authors write these in English whatever the page's language.</summary>
[Flags]
internal enum HintKind : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The article's body, in one word.</summary>
    ArticleBody = 1UL << 0,

    /// <summary>Running text.</summary>
    Text = 1UL << 1,

    /// <summary>Content.</summary>
    Content = 1UL << 2,

    /// <summary>An article, story, post or entry.</summary>
    Story = 1UL << 3,

    /// <summary>The main part of the page.</summary>
    Main = 1UL << 4,

    /// <summary>Links to other articles.</summary>
    Related = 1UL << 5,

    /// <summary>A teaser, card or promotion.</summary>
    Teaser = 1UL << 6,

    /// <summary>A widget, module or side column.</summary>
    Widget = 1UL << 7,

    /// <summary>Comments of readers.</summary>
    Comment = 1UL << 8,

    /// <summary>Share and follow buttons.</summary>
    Share = 1UL << 9,

    /// <summary>Advertising.</summary>
    Advertisement = 1UL << 10,

    /// <summary>Navigation.</summary>
    Navigation = 1UL << 11,

    /// <summary>A foot.</summary>
    Footer = 1UL << 12,

    /// <summary>A head.</summary>
    Header = 1UL << 13,

    /// <summary>A caption.</summary>
    Caption = 1UL << 14,

    /// <summary>A credit.</summary>
    Credit = 1UL << 15,

    /// <summary>Pictures, galleries, players.</summary>
    Media = 1UL << 16,

    /// <summary>Authors.</summary>
    Author = 1UL << 17,

    /// <summary>Dates and other data about the article.</summary>
    Date = 1UL << 18,

    /// <summary>Tags, topics, section labels.</summary>
    Tags = 1UL << 19,

    /// <summary>Newsletters, sign-up, donations.</summary>
    Subscription = 1UL << 20,

    /// <summary>Cookie and privacy notices.</summary>
    Cookie = 1UL << 21,

    /// <summary>A title.</summary>
    Title = 1UL << 22,

    /// <summary>A lead or summary.</summary>
    Lead = 1UL << 23,

    /// <summary>A quotation.</summary>
    Quote = 1UL << 24,

    /// <summary>A box in the text.</summary>
    Inset = 1UL << 25,

    /// <summary>Not shown, or shown over the page.</summary>
    Hidden = 1UL << 26,

    /// <summary>Buttons, icons, links.</summary>
    Control = 1UL << 27,

    /// <summary>A list or feed.</summary>
    Listing = 1UL << 28,

    /// <summary>A note, disclaimer or correction.</summary>
    Note = 1UL << 29,

    /// <summary>Most read, trending.</summary>
    Popular = 1UL << 30,

    /// <summary>A paywall.</summary>
    Paywall = 1UL << 31,

    /// <summary>A live blog.</summary>
    Live = 1UL << 32,

    /// <summary>About the author.</summary>
    Biography = 1UL << 33,
}
