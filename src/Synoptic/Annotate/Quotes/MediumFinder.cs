using Synoptic.Annotate.Reporting;
using Synoptic.Languages.Sources;
using Synoptic.Model;

namespace Synoptic.Annotate.Quotes;

/// <summary>Finds the platform or outlet through which somebody spoke, in the sentence that reports it.</summary>
internal static class MediumFinder
{
    /// <summary>The medium named in the clause that reports a stretch, or null.</summary>
    public static Evidence? Find(Article article, BlockText text, TextSpan quoted, QuoteFrame? frame)
    {
        if (frame is null)
        {
            return null;
        }

        int position = frame.Clause.Verb?.Span.Start ?? quoted.Start;
        return In(article, text, text.SentenceAt(position), quoted);
    }

    /// <summary>The first platform named in a sentence outside the quoted words.</summary>
    public static Evidence? In(Article article, BlockText text, TextSpan sentence, TextSpan? quoted)
    {
        foreach ((int from, (int to, KnownSource source)) in text.Known.OrderBy(k => k.Key))
        {
            TextSpan span = text.Span(from, to);
            if (source.IsPlatform && sentence.Contains(span) && quoted?.Overlaps(span) != true)
            {
                return Evidence.Of(article, text.Index, span);
            }
        }

        return null;
    }
}
