namespace Synoptic.Group.Scoring;

/// <summary>Weights of the logistic model: log-odds for each unit of a measure.</summary>
/// <param name="OneLanguage">For a pair in one language, where words meet.</param>
/// <param name="TwoLanguages">For a pair across languages, where names, figures and meaning must do.</param>
/// <param name="SharedDay">Both heads name one day.</param>
/// <param name="OtherDays">Both heads name days, and none of one is near any of the other.</param>
/// <param name="Gap">Taken off for each e-fold of the days between them beyond three; half as much where the texts' own days stand in for days of publication.</param>
/// <param name="MostGap">The most that is taken off for it.</param>
/// <param name="Near">Added where both appeared on one day; less for each day between, nothing from four on.</param>
internal sealed record ScoreWeights(LanguageWeights OneLanguage, LanguageWeights TwoLanguages, double SharedDay, double OtherDays, double Gap, double MostGap, double Near)
{
    /// <summary>The weights in use: set by hand, round, after a logistic regression over pairs of half of the topics had shown their proportions.</summary>
    public static ScoreWeights Default { get; } = new(
        new LanguageWeights(-7.8, 3.0, 14.0, 6.5, 2.5, 2.5),
        new LanguageWeights(-9.4, 13.0, 1.0, 8.0, 1.5, 4.5),
        1.2,
        -1.0,
        0.8,
        3.0,
        2.2);
}
