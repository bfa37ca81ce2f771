namespace Synoptic.Group.Signature;

/// <summary>What reports of one event have in common, small enough to keep for each article of a long window.</summary>
internal sealed class TextSignature
{
    /// <summary>Id of the article.</summary>
    public required string Article { get; init; }

    /// <summary>BCP 47 code, or <c>und</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Day of publication as <see cref="DateOnly.DayNumber"/>, or null when unknown.</summary>
    public int? Published { get; init; }

    /// <summary>Days that the head of the text names, as <see cref="DateOnly.DayNumber"/>, ascending.</summary>
    public required int[] HeadDays { get; init; }

    /// <summary>All days that the text names, ascending.</summary>
    public required int[] Days { get; init; }

    /// <summary>Days without a year that the text names, as month times 100 plus day.</summary>
    public required int[] OpenDays { get; init; }

    /// <summary>Keys in ascending order of their hashes.</summary>
    public required SignatureKey[] Keys { get; set; }

    /// <summary>Unit vector of the title and the opening.</summary>
    public required float[] Vector { get; init; }

    /// <summary>Length of the vector of the keys of each kind, once the index has taken the signature.</summary>
    public float[] Norms { get; set; } = [];

    /// <summary>A copy whose keys another index may weigh.</summary>
    public TextSignature Copy() => new()
    {
        Article = Article,
        Language = Language,
        Published = Published,
        HeadDays = HeadDays,
        Days = Days,
        OpenDays = OpenDays,
        Keys = [.. Keys],
        Vector = Vector,
    };

    /// <summary>The day that the report stands at: that of publication, else the last that its head names, else null.</summary>
    public int? Day => Published ?? (HeadDays.Length > 0 ? HeadDays[^1] : null);
}
