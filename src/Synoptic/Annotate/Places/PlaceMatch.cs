namespace Synoptic.Annotate.Places;

/// <summary>A place that words name.</summary>
/// <param name="Place">Row in the gazetteer, or -1 for none.</param>
/// <param name="Strength">3 an official or common name, 2 a name in some language, 1 a lesser variant.</param>
/// <param name="Inflected">True when the words matched only after an ending was taken off.</param>
/// <param name="IsDemonym">True when the words are an adjective or a people's name.</param>
internal readonly record struct PlaceMatch(int Place, int Strength, bool Inflected, bool IsDemonym)
{
    /// <summary>No place.</summary>
    public static PlaceMatch None { get; } = new(-1, 0, false, false);

    /// <summary>Whether there is a place.</summary>
    public bool Found => Place >= 0;
}
