namespace Synoptic.Annotate.Entities;

/// <summary>How alike two words sound: an edit distance with costs by kind of sound.</summary>
/// <remarks>Wagner and Fischer, "The String-to-String Correction Problem", JACM 21(1), 1974, with weights of our own.</remarks>
internal static class SoundDistance
{
    private const int Longest = 40;
    private const float Vowel = 0.35f;

    /// <summary>Similarity of two words, 1 for the same sounds, 0 for nothing in common.</summary>
    /// <param name="a">Sounds of one word.</param>
    /// <param name="b">Sounds of the other.</param>
    /// <param name="abjad">True when one comes from a script that leaves vowels out.</param>
    public static float Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b, bool abjad)
    {
        if (a.Length is 0 or > Longest || b.Length is 0 or > Longest)
        {
            return 0;
        }

        if (a.SequenceEqual(b))
        {
            return 1;
        }

        Span<float> row = stackalloc float[b.Length + 1];
        float weightA = 0, weightB = 0;
        for (int j = 0; j < b.Length; j++)
        {
            float drop = Drop(b[j], abjad);
            weightB += Weight(b[j]);
            row[j + 1] = row[j] + drop;
        }

        for (int i = 0; i < a.Length; i++)
        {
            float diagonal = row[0];
            float dropA = Drop(a[i], abjad);
            weightA += Weight(a[i]);
            row[0] += dropA;
            for (int j = 0; j < b.Length; j++)
            {
                float above = row[j + 1];
                row[j + 1] = Math.Min(diagonal + Change(a[i], b[j], abjad), Math.Min(above + dropA, row[j] + Drop(b[j], abjad)));
                diagonal = above;
            }
        }

        return Math.Max(0, 1 - (row[b.Length] / Math.Max(weightA, weightB)));
    }

    private static float Weight(char sound) => Phones.IsVowel(sound) ? Vowel : 1;

    private static float Drop(char sound, bool abjad) =>
        Phones.IsVowel(sound) || (abjad && sound is 'w' or 'v' && abjad) ? (abjad ? 0.1f : 0.3f) : sound == 'h' ? 0.4f : 1;

    private static float Change(char a, char b, bool abjad)
    {
        if (a == b)
        {
            return 0;
        }

        bool vowelA = Phones.IsVowel(a), vowelB = Phones.IsVowel(b);
        if (vowelA && vowelB)
        {
            return 0.15f;
        }

        if (vowelA || vowelB)
        {
            return (a is 'w' or 'v' or 'j' || b is 'w' or 'v' or 'j') ? (abjad ? 0.15f : 0.4f) : 1.2f;
        }

        (a, b) = a < b ? (a, b) : (b, a);
        return (a, b) switch
        {
            ('c', 'k') or ('k', 'q') or ('c', 'q') or ('f', 'v') or ('v', 'w') or ('f', 'w') or ('h', 'x') or ('S', 'Z') or ('C', 'J') or ('J', 'j') or ('Z', 'j') or ('J', 'Z') => 0.15f,
            ('s', 'z') or ('c', 's') or ('c', 'z') or ('C', 'S') or ('C', 'c') => 0.25f,
            ('b', 'p') or ('d', 't') => abjad ? 0.2f : 0.45f,
            ('g', 'h') or ('g', 'k') or ('C', 'x') or ('k', 'x') or ('C', 'k') or ('J', 'g') or ('g', 'j') or ('Z', 'g') or ('g', 'x') or ('C', 'h') => 0.4f,
            ('S', 's') or ('Z', 'z') or ('Z', 's') or ('S', 'z') or ('J', 'z') or ('J', 'd') or ('h', 'j') => 0.4f,
            ('b', 'v') or ('b', 'w') => 0.5f,
            _ => 1.2f,
        };
    }
}
