namespace Synoptic.Model;

/// <summary>One outlet's text in one language, cleaned, with what was removed. The output of Extract.</summary>
/// <remarks>All offsets count UTF-16 code units of <see cref="Source"/> unless they are said to be local to a block.</remarks>
public sealed record Article
{
    /// <summary>Stable id: derived from the input's content and address.</summary>
    public required string Id { get; init; }

    /// <summary>The path, URL or name as the user gave it.</summary>
    public required string Input { get; init; }

    /// <summary>The decoded source text of the capture.</summary>
    public required string Source { get; init; }

    /// <summary>The name of the charset that the source was decoded with, and whether mojibake was repaired.</summary>
    public Field? Charset { get; init; }

    /// <summary>Address of the page (canonical where the page gives one), if known.</summary>
    public string? Url { get; init; }

    /// <summary>The outlet's name, if known.</summary>
    public Field? Outlet { get; init; }

    /// <summary>BCP 47 language code, or <c>und</c> when unsure.</summary>
    public string Language { get; init; } = "und";

    /// <summary>What was kept, in reading order, the title first where one was found.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>What was removed, in source order.</summary>
    public IReadOnlyList<Removed> Removed { get; init; } = [];

    /// <summary>Authors as a set of names.</summary>
    public IReadOnlyList<Field> Byline { get; init; } = [];

    /// <summary>Publication date, or null when unknown.</summary>
    public ArticleDate? Published { get; init; }

    /// <summary>Date of the last change, or null when unknown.</summary>
    public ArticleDate? Modified { get; init; }

    /// <summary>The outlet's section or category, if given.</summary>
    public Field? Section { get; init; }

    /// <summary>Keywords or tags, if given.</summary>
    public IReadOnlyList<Field> Keywords { get; init; } = [];

    /// <summary>The picture that leads the article, if any.</summary>
    public LeadImage? Image { get; init; }

    /// <summary>True when the page shows only a stub and asks for payment: its silence is not evidence.</summary>
    public bool Paywalled { get; init; }

    /// <summary>What a reader should know about how the text was come by, such as a repaired charset.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The title's text, or an empty string.</summary>
    public string Title => Blocks.FirstOrDefault(b => b.Kind == BlockKind.Title)?.Text ?? "";

    /// <summary>The blocks that tell the story in the article's own words: all but captions and credits, title included.</summary>
    public IEnumerable<Block> Body => Blocks.Where(b => b.Kind is not (BlockKind.Caption or BlockKind.Credit));
}
