namespace Synoptic.Model;

/// <summary>What Extract made of a capture: an article or a problem, never both.</summary>
public sealed record Extraction
{
    /// <summary>The article, or null.</summary>
    public Article? Article { get; init; }

    /// <summary>The problem, or null.</summary>
    public Problem? Problem { get; init; }

    /// <summary>A success.</summary>
    public static Extraction Of(Article article) => new() { Article = article };

    /// <summary>A failure.</summary>
    public static Extraction Failed(string input, ProblemKind kind, string message) => new() { Problem = new Problem(input, kind, message) };
}
