namespace Synoptic.Group.Signature;

/// <summary>What an article is told by when reports of one event are looked for.</summary>
internal sealed class ArticleSignature
{
    /// <summary>Id of the article.</summary>
    public required string Article { get; init; }

    /// <summary>Weights of the entities it names: more for people, for the title, for the head of the text.</summary>
    public required IReadOnlyDictionary<string, double> Entities { get; init; }

    /// <summary>Concepts of the title and the head of the text.</summary>
    public required IReadOnlySet<string> Concepts { get; init; }

    /// <summary>Numbers of the text that are not small.</summary>
    public required IReadOnlySet<double> Numbers { get; init; }

    /// <summary>The day it was published, if known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The days that the head of the text names.</summary>
    public required IReadOnlySet<DateOnly> Days { get; init; }

    /// <summary>All days that the text names.</summary>
    public required IReadOnlySet<DateOnly> AllDays { get; init; }

    /// <summary>Months and days without a year (<c>09-17</c>).</summary>
    public required IReadOnlySet<string> OpenDays { get; init; }

    /// <summary>Unit vector of title and head.</summary>
    public required float[] Vector { get; init; }
}
