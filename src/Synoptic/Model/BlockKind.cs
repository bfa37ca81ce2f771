namespace Synoptic.Model;

/// <summary>What a kept piece of an article is.</summary>
public enum BlockKind
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The standfirst or deck under the headline.</summary>
    Lead,

    /// <summary>A paragraph of the body.</summary>
    Paragraph,

    /// <summary>A heading inside the body.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    List,

    /// <summary>A block quotation or pull quote.</summary>
    Quote,

    /// <summary>The caption of a picture or video.</summary>
    Caption,

    /// <summary>The credit of a picture, video or text: who made it.</summary>
    Credit,

    /// <summary>A row of a table.</summary>
    Table,

    /// <summary>Preformatted text.</summary>
    Preformatted,
}
