namespace Synoptic.Group.Scoring;

/// <summary>Weights of what two texts share.</summary>
/// <param name="Bias">Log-odds of two texts that share nothing.</param>
/// <param name="Meaning">For the cosine of their vectors.</param>
/// <param name="Words">For the cosine of their rare words.</param>
/// <param name="Names">For the cosine of their names.</param>
/// <param name="Places">For the cosine of their places.</param>
/// <param name="Numbers">For the cosine of their figures.</param>
internal sealed record LanguageWeights(double Bias, double Meaning, double Words, double Names, double Places, double Numbers);
