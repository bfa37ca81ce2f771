namespace Synoptic.Annotate.Names;

/// <summary>The stretches of a sentence where a name may stand: from just before a word that can begin one to a few words after it.</summary>
internal static class ActiveRuns
{
    private const int Before = 1;
    private const int After = 4;

    /// <summary>The stretches, in order and apart; what lies between them is outside of names.</summary>
    public static List<(int Start, int End)> Of(TokenInfo[] tokens)
    {
        List<(int Start, int End)> runs = [];
        for (int i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].IsSeed)
            {
                continue;
            }

            int start = Math.Max(0, i - Before), end = Math.Min(tokens.Length, i + 1 + Math.Max(After, tokens[i].HeadAhead & NameHeads.Farthest));
            if (runs.Count > 0 && runs[^1].End >= start)
            {
                runs[^1] = (runs[^1].Start, end);
            }
            else
            {
                runs.Add((start, end));
            }
        }

        return runs;
    }
}
