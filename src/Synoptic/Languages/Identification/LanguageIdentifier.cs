namespace Synoptic.Languages.Identification;

/// <summary>Tells what language a text is in: first its script, then, among the script's languages, a small trained model.</summary>
/// <remarks>
/// Of a text longer than <see cref="LongestWhole"/> UTF-16 code units, <see cref="Samples"/> stretches spread over it are
/// read, so that time is bounded; where they disagree the text is mixed and the guess is unsure. Safe to use from many threads.
/// </remarks>
public sealed class LanguageIdentifier
{
    /// <summary>Texts up to this length are read whole, in UTF-16 code units.</summary>
    public const int LongestWhole = 640;

    /// <summary>How many stretches of a longer text are read.</summary>
    public const int Samples = 4;

    private const int SampleLength = LongestWhole / Samples;
    private const int MostFeatures = 4096;
    private const int FewestLetters = 4;
    private const double SureFrom = 0.6;
    private const double SampleAgreement = 0.7;
    private static readonly Lazy<LanguageIdentifier> Shipped = new(() => new LanguageIdentifier(ReadShipped()));
    private readonly LanguageModel _model;
    private readonly Dictionary<string, LanguageLabel> _byLanguage;

    internal LanguageIdentifier(LanguageModel model)
    {
        _model = model;
        _byLanguage = model.Labels.DistinctBy(l => l.Language).ToDictionary(l => l.Language, StringComparer.Ordinal);
        Languages = [.. model.Labels.Select(l => l.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The identifier over the model that ships with the library.</summary>
    public static LanguageIdentifier Default => Shipped.Value;

    /// <summary>BCP 47 primary codes of all languages it knows, in ordinal order.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The language of a text.</summary>
    /// <param name="text">The text, of any length.</param>
    public LanguageGuess Identify(ReadOnlySpan<char> text)
    {
        if (text.Length <= LongestWhole)
        {
            return IdentifyWhole(text);
        }

        Span<LanguageGuess> guesses = new LanguageGuess[Samples];
        int stride = (text.Length - SampleLength) / (Samples - 1);
        for (int i = 0; i < Samples; i++)
        {
            guesses[i] = IdentifyWhole(text.Slice(i * stride, SampleLength));
        }

        return Agree(guesses);
    }

    /// <summary>Whether two languages are the same, or so close that a short text is often good in both.</summary>
    /// <param name="one">BCP 47 primary code.</param>
    /// <param name="other">BCP 47 primary code.</param>
    internal bool AreKin(string one, string other) =>
        one == other || (_byLanguage.TryGetValue(one, out LanguageLabel? first) && _byLanguage.TryGetValue(other, out LanguageLabel? second) && first.IsKin(second));

    private LanguageGuess Agree(ReadOnlySpan<LanguageGuess> guesses)
    {
        LanguageGuess best = LanguageGuess.None;
        double most = 0, mostKin = 0, total = 0;
        foreach (LanguageGuess guess in guesses)
        {
            double own = 0, kin = 0;
            foreach (LanguageGuess other in guesses)
            {
                own += other.Likeliest == guess.Likeliest ? other.Confidence : 0;
                kin += AreKin(other.Likeliest, guess.Likeliest) ? other.Confidence : 0;
            }

            total += guess.Confidence;
            if (own > most)
            {
                (best, most, mostKin) = (guess, own, kin);
            }
        }

        return most == 0 ? best : Answer(best.Likeliest, Math.Min(1, most / total), mostKin / total < SampleAgreement || (mostKin / guesses.Length) < SureFrom ? 0 : 1);
    }

    private LanguageGuess IdentifyWhole(ReadOnlySpan<char> text)
    {
        (Script script, int letters, double share) = MainScript(text);
        ReadOnlySpan<LanguageLabel> labels = _model.Of(script);
        if (labels.Length == 0)
        {
            return LanguageGuess.None;
        }

        if (labels.Length == 1)
        {
            double alone = share * (1 - Math.Pow(0.5, letters));
            return Answer(labels[0].Language, alone, alone);
        }

        Span<uint> hashes = stackalloc uint[MostFeatures];
        Span<float> mean = stackalloc float[LanguageModel.Dimensions];
        int known = _model.Mean(hashes[..LanguageFeatures.Collect(text, script, hashes)], mean);
        Span<double> probabilities = stackalloc double[labels.Length];
        int top = Probabilities(labels, mean, known, probabilities);
        double kin = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            kin += labels[i].IsKin(labels[top]) ? probabilities[i] : 0;
        }

        return Answer(labels[top].Language, share * probabilities[top], known == 0 || letters < FewestLetters ? 0 : share * kin);
    }

    private static LanguageGuess Answer(string language, double confidence, double kinMass)
    {
        bool unsure = kinMass < SureFrom;
        return new LanguageGuess(unsure ? "und" : language, confidence, unsure) { Likeliest = language };
    }

    private int Probabilities(ReadOnlySpan<LanguageLabel> labels, ReadOnlySpan<float> mean, int known, Span<double> probabilities)
    {
        double sharpness = _model.Sharpness + (_model.Growth * Math.Log(1 + known));
        int top = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            probabilities[i] = sharpness * LanguageModel.Score(labels[i], mean);
            top = probabilities[i] > probabilities[top] ? i : top;
        }

        double best = probabilities[top], sum = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            sum += probabilities[i] = Math.Exp(probabilities[i] - best);
        }

        for (int i = 0; i < labels.Length; i++)
        {
            probabilities[i] /= sum;
        }

        return top;
    }

    /// <summary>The script that most of the text is in, weighted by how much a character says, with its letters and its share.</summary>
    internal static (Script Script, int Letters, double Share) MainScript(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Scripts.Count];
        counts.Clear();
        foreach (char c in text)
        {
            counts[(int)Scripts.Of(c)]++;
        }

        // A Han character or a Hangul syllable says as much as two or three letters.
        counts[(int)Script.Cjk] *= 3;
        counts[(int)Script.Hangul] *= 2;
        int total = 0, top = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            total += counts[i];
            top = top == 0 || counts[i] > counts[top] ? i : top;
        }

        return total == 0 ? (Script.None, 0, 0) : ((Script)top, counts[top], (double)counts[top] / total);
    }

    private static LanguageModel ReadShipped()
    {
        using Stream stream = typeof(LanguageIdentifier).Assembly.GetManifestResourceStream("models/language.bin")
            ?? throw new InvalidOperationException("models/language.bin is not in the assembly.");
        byte[] data = new byte[stream.Length];
        stream.ReadExactly(data);
        return LanguageModel.Read(data);
    }
}
