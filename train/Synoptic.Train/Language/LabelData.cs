using Synoptic.Languages.Identification;

namespace Synoptic.Train.Language;

/// <summary>The lines of one language in one script, drawn from so that good collections count for more.</summary>
internal sealed class LabelData(string language, Script script, double prior)
{
    private const int Enough = 1000;
    private const int LongestExample = 240;
    private static readonly double[] Weights = [5, 4, 2.5, 1.2, 1.5, 1, 0.7, 1.5, 2, 40];
    private readonly List<string>[] _bySource = [.. Enum.GetValues<CorpusSource>().Select(_ => new List<string>())];
    private double[] _sums = [];

    /// <summary>BCP 47 primary code.</summary>
    public string Language { get; } = language;

    /// <summary>The script.</summary>
    public Script Script { get; } = script;

    /// <summary>How many lines it has.</summary>
    public int Lines => _bySource.Sum(s => s.Count);

    /// <summary>How many lines are sentences of running text, not strings of programs or single words.</summary>
    public int Sentences => _bySource[(int)CorpusSource.Flores].Count + _bySource[(int)CorpusSource.Tatoeba].Count + _bySource[(int)CorpusSource.Tico].Count
        + _bySource[(int)CorpusSource.Bible].Count + _bySource[(int)CorpusSource.Declaration].Count + _bySource[(int)CorpusSource.Own].Count;

    /// <summary>Number of code units of all lines.</summary>
    public long Characters => _bySource.Sum(s => s.Sum(t => (long)t.Length));

    public void Add(CorpusLine line) => _bySource[(int)line.Source].Add(line.Text);

    /// <summary>How many examples to draw in one pass: more where there is more text, but far from in proportion.</summary>
    public int PerPass(int most) => (int)(most * prior * Math.Clamp(Math.Pow(Characters / 400_000.0, 0.5), 0.3, 1));

    /// <summary>Draws an example: a line, or a stretch of it as short as a headline or a snippet.</summary>
    public ReadOnlySpan<char> Draw(Random random)
    {
        if (_sums.Length == 0)
        {
            double sum = 0;
            _sums = [.. _bySource.Select((lines, i) => sum += Weights[i] * Math.Min(1, (double)lines.Count / Enough))];
        }

        double at = random.NextDouble() * _sums[^1];
        int source = 0;
        while (source < _sums.Length - 1 && (_sums[source] <= at || _bySource[source].Count == 0))
        {
            source++;
        }

        while (_bySource[source].Count == 0)
        {
            source--;
        }

        string text = _bySource[source][random.Next(_bySource[source].Count)];
        int length = random.Next(100) < 55 ? 6 + random.Next(50) : LongestExample;
        if (text.Length <= length)
        {
            return text;
        }

        int start = random.Next(text.Length - length + 1);
        return text.AsSpan(start, length);
    }
}
