namespace Synoptic.Extract.Markup;

/// <summary>What an element means for cutting a page into segments, by its name.</summary>
[Flags]
internal enum ElementKinds
{
    /// <summary>Nothing: text runs on through it.</summary>
    None = 0,

    /// <summary>Nothing in it is read.</summary>
    Skipped = 1,

    /// <summary>Text in it stands apart from text before and after it.</summary>
    Block = 2,

    /// <summary>A line ends there.</summary>
    Break = 4,

    /// <summary>Bold type.</summary>
    Bold = 8,

    /// <summary>Italic type.</summary>
    Italic = 16,
}
