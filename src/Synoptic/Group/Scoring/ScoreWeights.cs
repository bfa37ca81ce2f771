using System.Text.Json;

namespace Synoptic.Group.Scoring;

/// <summary>The model by which pairs are scored: curves for a pair in one language, where words meet, and for one across languages.</summary>
/// <param name="OneLanguage">For a pair in one language.</param>
/// <param name="TwoLanguages">For a pair across languages, where names, figures and meaning must do.</param>
internal sealed record ScoreWeights(ScoreCurves OneLanguage, ScoreCurves TwoLanguages)
{
    private const string Resource = "models/grouping.json";

    private static readonly Lazy<ScoreWeights> Shipped = new(() => Read(
        typeof(ScoreWeights).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The library was built without {Resource}.")));

    /// <summary>The weights that ship with the library.</summary>
    public static ScoreWeights Default => Shipped.Value;

    /// <summary>Reads weights as training writes them.</summary>
    /// <exception cref="InvalidDataException">A measure has no curve.</exception>
    public static ScoreWeights Read(Stream stream)
    {
        using JsonDocument json = JsonDocument.Parse(stream);
        return new ScoreWeights(Curves(json.RootElement.GetProperty("oneLanguage")), Curves(json.RootElement.GetProperty("twoLanguages")));
    }

    private static ScoreCurves Curves(JsonElement json) => new(
        json.GetProperty("bias").GetDouble(),
        [.. Enum.GetNames<PairFeature>().Select(name => json.TryGetProperty(name, out JsonElement curve)
            ? curve.EnumerateArray().Select(h => h.GetSingle()).ToArray() : throw new InvalidDataException($"The weights have no curve for {name}."))]);
}
