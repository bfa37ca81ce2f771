using System.Globalization;
using Synoptic.Languages.Identification;

namespace Synoptic.Eval.Stages.Language;

/// <summary>
/// <c>language</c>: identification on sentences, on snippets of twenty characters and on titles. Accuracy is averaged over
/// languages. A forced choice is measured, as for peers that always answer; how often it says that it is unsure, and how right
/// it is when sure, stand beside. Close kin (Bosnian, Croatian, Serbian; Indonesian, Malay; the two Norwegians) count as one except in figures ending in <c>_strict</c>.
/// </summary>
internal sealed class LanguageStage : IStage
{
    private const int QuickCases = 2000;

    /// <inheritdoc/>
    public string Name => "language";

    /// <inheritdoc/>
    public StageReport Run(EvalData data, bool quick)
    {
        StageReport report = new();
        IReadOnlyList<LanguageCase> sentences = LanguageCases.Sentences(data);
        Measure("ntrex.sentences", Sample(sentences, quick), report);
        Measure("ntrex.snippets20", Sample(LanguageCases.Snippets(sentences), quick), report);
        Measure("publishers.titles", LanguageCases.Titles(data), report);
        return report;
    }

    private static List<LanguageCase> Sample(IReadOnlyList<LanguageCase> cases, bool quick)
    {
        int step = quick ? Math.Max(1, cases.Count / QuickCases) : 1;
        return [.. cases.Where((_, i) => i % step == 0)];
    }

    private static void Measure(string name, List<LanguageCase> cases, StageReport report)
    {
        if (cases.Count == 0)
        {
            return;
        }

        LanguageIdentifier identifier = LanguageIdentifier.Default;
        List<(LanguageCase Case, LanguageGuess Guess)> answers = [.. cases.Select(c => (c, identifier.Identify(c.Text)))];
        bool Kin((LanguageCase Case, LanguageGuess Guess) a) => identifier.AreKin(a.Case.Language, a.Guess.Likeliest);
        report.Figures[name] = Macro(answers, Kin);
        report.Figures[name + "_strict"] = Macro(answers, a => a.Case.Language == a.Guess.Likeliest);
        report.Figures[name + "_unsure"] = answers.Average(a => a.Guess.Unsure ? 1.0 : 0);
        report.Figures[name + "_right_when_sure"] = answers.Where(a => !a.Guess.Unsure).Select(a => Kin(a) ? 1.0 : 0).DefaultIfEmpty().Average();
        foreach (var language in answers.GroupBy(a => a.Case.Language, StringComparer.Ordinal)
            .Select(g => (g.Key, Right: g.Average(a => Kin(a) ? 1.0 : 0), Taken: Taken(g))).OrderBy(g => g.Right).ThenBy(g => g.Key, StringComparer.Ordinal).Take(12))
        {
            report.Worst.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {language.Key} {language.Right:0.000}: taken for {language.Taken}"));
        }
    }

    private static double Macro(List<(LanguageCase Case, LanguageGuess Guess)> answers, Func<(LanguageCase Case, LanguageGuess Guess), bool> right) =>
        answers.GroupBy(a => a.Case.Language, StringComparer.Ordinal).Average(g => g.Average(a => right(a) ? 1.0 : 0));

    private static string Taken(IEnumerable<(LanguageCase Case, LanguageGuess Guess)> answers) =>
        string.Join(", ", answers.Where(a => a.Guess.Likeliest != a.Case.Language).CountBy(a => a.Guess.Likeliest, StringComparer.Ordinal)
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(5).Select(p => $"{p.Key} {p.Value}"));
}
