using System.Buffers;
using System.Text;
using Synoptic.Extract;
using Synoptic.Model;

namespace Synoptic.Eval.Hostile;

/// <summary>Holds what extraction must keep to whatever the page is: an article or a problem, spans in the source, text that the page shows, web addresses alone, bounded memory.</summary>
internal static class SoundCheck
{
    private const long LeastMemory = 64_000_000, MemoryPerCharacter = 2_000;

    // Signs that a run may tell otherwise than the source writes them.
    private static readonly SearchValues<char> Folded = SearchValues.Create("&\r\n\t\f \u00A0");

    // Models and packs are loaded once: what that takes is no page's.
    private static readonly Lazy<Extraction> Loaded = new(() => Read(
        "<html><body><h1>Town votes for flood wall</h1><p>The council met on Monday evening, and after four hours of debate it voted for the new flood wall, "
        + "which will stand along the eastern bank, the mayor told reporters who had waited outside.</p></body></html>"));

    /// <summary>What is wrong with the extraction of a page, or null.</summary>
    public static string? Fault(string page)
    {
        _ = Loaded.Value;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Extraction read;
        try
        {
            read = Read(page);
        }
#pragma warning disable CA1031 // Any exception at all is the fault that is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }

        long used = GC.GetAllocatedBytesForCurrentThread() - before;
        if (used > LeastMemory + (MemoryPerCharacter * page.Length))
        {
            return FormattableString.Invariant($"{used:N0} bytes were allocated for {page.Length:N0} characters");
        }

        return read.Article is null ? (read.Problem is null ? "neither an article nor a problem" : null) : Fault(read.Article) ?? new ShownWords(read.Article.Source).Fault(read.Article);
    }

    private static Extraction Read(string page) => new ArticleExtractor().Extract(
        new Capture("page.html", Encoding.UTF8.GetBytes(page)) { Charset = "utf-8", MediaType = "text/html", Url = new Uri("https://news.example/a") });

    private static string? Fault(Article article)
    {
        foreach (Block block in article.Blocks)
        {
            if (block.Span.Start < 0 || block.Span.End > article.Source.Length || block.Span.Start >= block.Span.End || block.Text.Length == 0 || block.Text.Trim() != block.Text)
            {
                return $"the block '{block.Text}' has no sound span";
            }

            foreach (TextRun run in block.Runs.Where(r => r.Length == r.SourceLength))
            {
                ReadOnlySpan<char> told = block.Text.AsSpan(run.Text, run.Length), there = article.Source.AsSpan(run.Source, run.SourceLength);
                if (!told.SequenceEqual(there) && !there.ContainsAny(Folded))
                {
                    return $"a block says '{told}' where '{there}' stands, at {run.Source}";
                }
            }
        }

        if (article.Removed.Any(r => r.Span.Start < 0 || r.Span.End > article.Source.Length || r.Span.Start >= r.Span.End))
        {
            return "a removed piece lies outside the source";
        }

        return new[] { article.Url, article.Image?.Url }.FirstOrDefault(a => a is not null && !a.StartsWith("http://", StringComparison.Ordinal) && !a.StartsWith("https://", StringComparison.Ordinal)) is { } address
            ? $"the address '{address}' is none of the web" : null;
    }
}
