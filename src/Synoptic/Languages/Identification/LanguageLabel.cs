namespace Synoptic.Languages.Identification;

/// <summary>A language in a script, as the model knows it.</summary>
/// <param name="Language">BCP 47 primary code.</param>
/// <param name="Script">The script.</param>
/// <param name="Kin">Number of the group of languages so close that a short text is often good in each; 0 for none.</param>
/// <param name="Bias">Added to the score.</param>
/// <param name="Weights">The label's vector.</param>
internal sealed record LanguageLabel(string Language, Script Script, int Kin, float Bias, float[] Weights)
{
    /// <summary>Whether both are the same language or close kin: probability split among them is no reason to be unsure.</summary>
    public bool IsKin(LanguageLabel other) => Language == other.Language || (Kin != 0 && Kin == other.Kin);
}
