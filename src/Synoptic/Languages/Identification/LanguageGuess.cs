namespace Synoptic.Languages.Identification;

/// <summary>What language a text is taken to be in.</summary>
/// <param name="Language">BCP 47 primary code (<c>lv</c>), or <c>und</c> when unsure or when there are no letters.</param>
/// <param name="Confidence">Calibrated probability, 0..1, that <see cref="Likeliest"/> is right.</param>
/// <param name="Unsure">True when the text is too short, too mixed, or in no language of the model.</param>
public readonly record struct LanguageGuess(string Language, double Confidence, bool Unsure)
{
    /// <summary>The likeliest language even when unsure; <c>und</c> only where there are no letters of a known script.</summary>
    public string Likeliest { get; init; } = Language;

    /// <summary>No guess at all.</summary>
    public static LanguageGuess None { get; } = new("und", 0, true);
}
