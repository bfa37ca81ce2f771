using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>The lines of a text with its language and the markup that was taken out.</summary>
/// <param name="source">The decoded source.</param>
/// <param name="lines">The lines that hold text.</param>
/// <param name="markup">Remains of markup taken out.</param>
/// <param name="language">BCP 47 code of the text's language, or <c>und</c>.</param>
internal sealed class Page(string source, List<PageLine> lines, List<Removed> markup, string language)
{
    /// <summary>The decoded source.</summary>
    public string Source { get; } = source;

    /// <summary>The lines that hold text.</summary>
    public List<PageLine> Lines { get; } = lines;

    /// <summary>Remains of markup and glued counts taken out of lines.</summary>
    public List<Removed> Pieces { get; } = markup;

    /// <summary>The pack of the text's language.</summary>
    public LanguagePack Pack { get; } = LanguagePacks.For(language);

    /// <summary>BCP 47 code of the text's language, or <c>und</c>.</summary>
    public string Language { get; } = language;

    /// <summary>Index of the first line that surely is body, or the number of lines when there is none.</summary>
    public int FirstBody { get; set; }

    /// <summary>Index of the last line that surely is body, or -1.</summary>
    public int LastBody { get; set; }

    /// <summary>The title's line, or null.</summary>
    public PageLine? Title { get; set; }

    /// <summary>Cuts a source into lines and looks at each.</summary>
    public static Page Of(string source)
    {
        (List<Line> lines, List<Removed> markup) = LineReader.Read(source);
        lines = WrappedLines.Join(lines);
        string language = PageLanguage.Of(lines);
        bool unspaced = LanguagePacks.For(language).NoSpaces;
        List<PageLine> pageLines = new(lines.Count);
        foreach (Line line in lines)
        {
            PageLine next = new(line, pageLines.Count);
            next.Furniture = FurnitureLexicon.All.Find(next.Folded, unspaced);
            pageLines.Add(next);
        }

        return new Page(source, pageLines, markup, language);
    }
}
