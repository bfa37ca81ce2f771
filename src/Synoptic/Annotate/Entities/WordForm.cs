using Synoptic.Annotate.Names;

namespace Synoptic.Annotate.Entities;

/// <summary>One word of a name in one language, with what it may be without the language's endings.</summary>
internal sealed class WordForm
{
    private readonly (string Stem, int Cut)[] _stems;
    private readonly string[] _sounds;

    /// <summary>Prepares a word.</summary>
    /// <param name="text">The word as written.</param>
    /// <param name="endings">The endings of its language.</param>
    public WordForm(string text, NameEndings endings)
    {
        Text = text;
        Folded = NameFolding.Fold(text);
        IsInitial = Folded.Length == 1;
        IsAbjad = Phones.IsAbjad(text);
        _stems = [.. endings.Stems(Folded)];
        HashSet<string> sounds = new(StringComparer.Ordinal);
        foreach (string stem in endings.Stems(text.ToLowerInvariant()).Select(s => s.Stem))
        {
            sounds.Add(Phones.Of(stem, []));
            if (endings.Sounds.Count > 0)
            {
                sounds.Add(Phones.Of(stem, endings.Sounds));
            }
        }

        sounds.Remove("");
        _sounds = [.. sounds];
        Key = _sounds.Length == 0 ? Folded : Skeleton(_sounds[IsAbjad && _sounds.Length > 1 ? 1 : 0]);
    }

    /// <summary>The word as written.</summary>
    public string Text { get; }

    /// <summary>The word without case, diacritics and signs.</summary>
    public string Folded { get; }

    /// <summary>Whether it is one letter.</summary>
    public bool IsInitial { get; }

    /// <summary>Whether its script leaves vowels out.</summary>
    public bool IsAbjad { get; }

    /// <summary>The first sound, by which words that may be alike are found.</summary>
    public string Key { get; }

    /// <summary>How alike two words are when endings are left aside, 0 to 1.</summary>
    public float Similarity(WordForm other)
    {
        if (Folded == other.Folded)
        {
            return 1;
        }

        if (IsInitial || other.IsInitial)
        {
            return Folded.Length > 0 && other.Folded.Length > 0 && Initial(this) == Initial(other) ? 0.8f : 0;
        }

        if (SharesStem(other))
        {
            return 0.97f;
        }

        float best = 0;
        bool abjad = IsAbjad || other.IsAbjad;
        foreach (string mine in _sounds)
        {
            foreach (string theirs in other._sounds)
            {
                best = Math.Max(best, SoundDistance.Similarity(mine, theirs, abjad));
            }
        }

        return best;
    }

    /// <summary>Whether two words are one but for endings of their language.</summary>
    public bool SharesStem(WordForm other)
    {
        foreach ((string stem, _) in _stems)
        {
            foreach ((string second, _) in other._stems)
            {
                if (stem == second)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static char Initial(WordForm word) => word._sounds.Length > 0 ? word._sounds[0][0] : word.Folded[0];

    // Words that sound alike begin alike: vowels as one, sounds that transliterations exchange as one.
    private static string Skeleton(string sounds) => sounds[0] switch
    {
        'b' or 'p' or 'v' or 'w' or 'f' => "v",
        'k' or 'q' or 'g' or 'h' or 'x' or 'c' or 'C' or 'J' or 'j' or 'y' or 'Z' or 's' or 'z' or 'S' => "k",
        'd' or 't' => "d",
        var c when Phones.IsVowel(c) => "k",
        var c => c.ToString(),
    };
}
