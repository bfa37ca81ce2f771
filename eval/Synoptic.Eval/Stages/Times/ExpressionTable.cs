using Synoptic.Annotate.Time;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Times;

/// <summary>The repository's own table of expressions: language, part, date, words, value, sentence, a row each.</summary>
internal static class ExpressionTable
{
    /// <summary>Where the table lies in the repository.</summary>
    public const string Path = "tests/Synoptic.Tests/Annotate/Time/cases/expressions.tsv";

    /// <summary>The table's rows in languages that have a pack, or none before there is a table.</summary>
    public static IReadOnlyList<ExpressionCase> Read()
    {
        string path = System.IO.Path.Combine(Repository.Root, Path);
        return !File.Exists(path) ? [] :
        [
            .. File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))
                .Select(c => new ExpressionCase(c[0], c[1] == "heldout", c[2] == "-" ? "" : c[2], c[3], c[4], c[5]))
                .Where(c => LanguagePacks.Codes.Contains(c.Language)),
        ];
    }

    /// <summary>The value that the tagger gives to a row's words, or a text that says what is wrong.</summary>
    public static string ValueOf(ExpressionCase row)
    {
        TimedText text = new(row.Words, row.Date, row.Language, row.Sentence, []);
        int start = row.Sentence.IndexOf(row.Words, StringComparison.Ordinal);
        if (start < 0)
        {
            return "(the words are not in the sentence)";
        }

        TextSpan span = new(start, start + row.Words.Length);
        TimeExpression? best = null;
        int most = 0;
        foreach (TimeExpression time in TimeTagger.Tag(TimedTexts.ToArticle(text), LanguagePacks.For(row.Language)))
        {
            int shared = Math.Min(span.End, time.Evidence.Source.End) - Math.Max(span.Start, time.Evidence.Source.Start);
            if (shared > most)
            {
                best = time;
                most = shared;
            }
        }

        return best is null ? "(not found)" : best.Value ?? best.Partial ?? (best.OffsetDays is { } days ? $"offset {days}" : "(unresolved)");
    }
}
