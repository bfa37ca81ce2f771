namespace Synoptic.Extract;

/// <summary>Limits and choices of extraction.</summary>
public sealed record ExtractionOptions
{
    /// <summary>The defaults.</summary>
    public static ExtractionOptions Default { get; } = new();

    /// <summary>The most bytes that an input may have; a larger one is a <see cref="Model.ProblemKind.TooLarge"/> problem. 50 MiB when not set.</summary>
    public int MaxBytes { get; init; } = 50 * 1024 * 1024;
}
