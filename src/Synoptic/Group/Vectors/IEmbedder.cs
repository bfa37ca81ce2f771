namespace Synoptic.Group.Vectors;

/// <summary>
/// Turns texts into vectors whose cosine says how near their meanings are, whatever their languages. The port through which
/// grouping and alignment reach vectors: static ones ship with the library, stronger ones are a user's choice.
/// </summary>
public interface IEmbedder
{
    /// <summary>Length of each vector.</summary>
    public int Dimensions { get; }

    /// <summary>Embeds texts, one unit vector each, in their order; a text without any known word gives a zero vector.</summary>
    /// <param name="texts">The texts, in any language.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public ValueTask<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken = default);
}
