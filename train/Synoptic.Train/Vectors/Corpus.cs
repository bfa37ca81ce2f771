namespace Synoptic.Train.Vectors;

/// <summary>Rows of texts that mean the same: at each row, for some languages, one or more texts.</summary>
internal sealed class Corpus(string name, double share, double balance)
{
    private readonly Dictionary<(int, int), int[]> _rowsOfPair = [];
    private readonly List<(int Language, int Text)[]> _rows = [];

    /// <summary>The name, for the log.</summary>
    public string Name { get; } = name;

    /// <summary>Share of all batches that come from here.</summary>
    public double Share { get; } = share;

    /// <summary>How much a text counts in the statistics of words.</summary>
    public double Balance { get; } = balance;

    /// <summary>The rows; within one, languages in ascending order.</summary>
    public IReadOnlyList<(int Language, int Text)[]> Rows => _rows;

    /// <summary>Adds a row; one of a single language is dropped.</summary>
    public void Add(IEnumerable<(int Language, int Text)> texts)
    {
        (int Language, int Text)[] row = [.. texts.Where(t => t.Text >= 0).Distinct().Order()];
        if (row.Length > 1 && row[0].Language != row[^1].Language)
        {
            _rows.Add(row);
        }
    }

    /// <summary>Numbers of the rows that hold both languages.</summary>
    public int[] RowsOf(int first, int second)
    {
        if (!_rowsOfPair.TryGetValue((first, second), out int[]? rows))
        {
            rows = [.. Enumerable.Range(0, _rows.Count).Where(r => Has(_rows[r], first) && Has(_rows[r], second))];
            _rowsOfPair.Add((first, second), rows);
        }

        return rows;
    }

    /// <summary>One of the row's texts in a language, at random.</summary>
    public int Pick(int row, int language, SeededRandom random)
    {
        (int Language, int Text)[] texts = _rows[row];
        int from = 0;
        while (texts[from].Language != language)
        {
            from++;
        }

        int to = from + 1;
        while (to < texts.Length && texts[to].Language == language)
        {
            to++;
        }

        return texts[to - from == 1 ? from : from + random.Below(to - from)].Text;
    }

    private static bool Has((int Language, int Text)[] row, int language)
    {
        foreach ((int has, _) in row)
        {
            if (has == language)
            {
                return true;
            }
        }

        return false;
    }
}
