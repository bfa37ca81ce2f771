namespace Synoptic.Group.Vectors;

/// <summary>
/// The consonants of a romanised word by class of sound, the first five: what stays of a name when it changes script,
/// spelling and case ending (Putin, Putins, Putinam; Haftar, Haftaram; Gorbatschow, Gorbachev).
/// </summary>
internal static class Skeleton
{
    /// <summary>How many consonants count.</summary>
    public const int Length = 5;

    /// <summary>The hash of a word's consonants.</summary>
    public static uint Hash(ReadOnlySpan<byte> roman)
    {
        uint hash = 0x53C5CA59;
        int count = 0;
        byte last = 0;
        for (int i = 0; i < roman.Length && count < Length; i++)
        {
            byte sound = Sound(roman, i, ref i);
            if (sound == (byte)'a' ? i == 0 : sound != 0 && sound != last)
            {
                hash = (hash ^ sound) * 16777619;
                count++;
            }

            last = sound;
        }

        return TokenFeatures.Mix(hash);
    }

    // Letters that scripts and spellings exchange fall together; 'a' stands for any vowel, which counts at the start only.
    private static byte Sound(ReadOnlySpan<byte> roman, int at, ref int end)
    {
        byte next = at + 1 < roman.Length ? roman[at + 1] : (byte)0;
        switch (roman[at])
        {
            case (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y' or (byte)'j':
                return (byte)'a';
            case (byte)'s' or (byte)'z' or (byte)'c' when next is (byte)'h':
                end = at + 1;
                return (byte)'s';
            case (byte)'p' when next is (byte)'h':
                end = at + 1;
                return (byte)'f';
            case (byte)'b' or (byte)'p':
                return (byte)'p';
            case (byte)'v' or (byte)'w' or (byte)'f':
                return (byte)'f';
            case (byte)'d' or (byte)'t':
                return (byte)'t';
            case (byte)'c' when next is (byte)'e' or (byte)'i' or (byte)'y':
                return (byte)'s';
            case (byte)'s' or (byte)'z':
                return (byte)'s';
            case (byte)'c' or (byte)'k' or (byte)'q' or (byte)'g' or (byte)'x':
                return (byte)'k';
            case (byte)'h':
                return at == 0 ? (byte)'h' : (byte)0;
            default:
                return roman[at];
        }
    }
}
