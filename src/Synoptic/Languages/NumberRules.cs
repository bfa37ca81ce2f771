namespace Synoptic.Languages;

/// <summary>Number words, separators and bounds.</summary>
public sealed record NumberRules
{
    /// <summary>Decimal separator.</summary>
    public string Decimal { get; init; } = ".";

    /// <summary>Characters that may group thousands.</summary>
    public IReadOnlyList<string> Group { get; init; } = [","];

    /// <summary>Cardinal words with their values, all inflected forms ("zwei" 2, "divi" 2, "divas" 2).</summary>
    public IReadOnlyDictionary<string, double> Words { get; init; } = new Dictionary<string, double>();

    /// <summary>Scale words with their values, all forms and abbreviations ("Tausend" 1000, "Mio." 1000000, "万" 10000).</summary>
    public IReadOnlyDictionary<string, double> Scales { get; init; } = new Dictionary<string, double>();

    /// <summary>Ordinal words with their values, all forms ("erste" 1, "third" 3).</summary>
    public IReadOnlyDictionary<string, int> Ordinals { get; init; } = new Dictionary<string, int>();

    /// <summary>Endings that make digits an ordinal ("th", ".", "-й").</summary>
    public IReadOnlyList<string> OrdinalSuffixes { get; init; } = [];

    /// <summary>Words that make a number approximate ("etwa", "rund").</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Words that make a number a lower bound ("mindestens", "mehr als").</summary>
    public IReadOnlyList<string> AtLeast { get; init; } = [];

    /// <summary>Words that make a number an upper bound ("höchstens", "bis zu", "fast").</summary>
    public IReadOnlyList<string> AtMost { get; init; } = [];

    /// <summary>True where number words are written as one word ("dreiundzwanzig", "zweihundert").</summary>
    public bool Glued { get; init; }

    /// <summary>Words or letters between the parts of a number ("und", "and", "y"): inside it where it is glued, else set off by spaces or a hyphen.</summary>
    public IReadOnlyList<string> Joiners { get; init; } = [];

    /// <summary>Vague number words with the magnitude they mean ("Dutzende" 24, "tūkstoši" 1000): never a conflict with a figure.</summary>
    public IReadOnlyDictionary<string, double> Vague { get; init; } = new Dictionary<string, double>();
}
