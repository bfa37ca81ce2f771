namespace Synoptic.Train.Vectors;

/// <summary>How often tokens stand in texts, language by language, so that no language's words crowd out another's.</summary>
internal sealed class WordStatistics
{
    // From so many tokens on, a language counts in full.
    private const double FullLanguage = 200_000;

    private readonly TrainingData _data;

    /// <summary>Counts all corpora.</summary>
    public WordStatistics(TrainingData data)
    {
        _data = data;
        Probability = new double[data.Texts.TokenCount];
        Score = new double[data.Texts.TokenCount];
        TextsOfLanguage = new int[data.Languages.Count];
        Texts = new int[data.Texts.TokenCount];
        double[] counts = new double[data.Texts.TokenCount];
        int[] lastSeen = new int[data.Texts.TextCount];
        for (int language = 0; language < data.Languages.Count; language++)
        {
            Array.Clear(counts);
            double total = Count(language, counts, lastSeen);
            double share = Math.Sqrt(Math.Min(1, total / FullLanguage)) / Math.Max(1, total);
            for (int token = 0; token < counts.Length; token++)
            {
                Score[token] += counts[token] * share;
                Probability[token] = counts[token] > 4 ? Math.Max(Probability[token], counts[token] / Math.Max(total, FullLanguage / 4)) : Probability[token];
            }
        }
    }

    /// <summary>A token's share of a language's tokens, in the language where it is the most usual.</summary>
    public double[] Probability { get; }

    /// <summary>What a token is worth a row: its share of each language's tokens, added up.</summary>
    public double[] Score { get; }

    /// <summary>In how many texts a token stands.</summary>
    public int[] Texts { get; }

    /// <summary>How many distinct texts each language has, old ones left out.</summary>
    public int[] TextsOfLanguage { get; }

    private double Count(int language, double[] counts, int[] lastSeen)
    {
        double total = 0;
        foreach (Corpus corpus in _data.Corpora)
        {
            foreach ((int _, int text) in corpus.Rows.SelectMany(row => row).Where(t => t.Language == language))
            {
                if (lastSeen[text] == language + 1)
                {
                    continue;
                }

                lastSeen[text] = language + 1;
                TextsOfLanguage[language] += corpus.Balance >= 0.3 ? 1 : 0;
                foreach (int token in _data.Texts.TokensOf(text))
                {
                    counts[token] += corpus.Balance;
                    total += corpus.Balance;
                    Texts[token]++;
                }
            }
        }

        return total;
    }
}
