using System.Numerics.Tensors;

namespace Synoptic.Group.Vectors;

/// <summary>
/// Articles to be compared by their running text. The pool tells which letters are rare and what all articles' vectors have in
/// common, which says nothing about any (Mu and Viswanath 2018, All-but-the-Top). Add all, then compare.
/// </summary>
internal sealed class DocumentPool(WordVectors vectors)
{
    /// <summary>How much of a text is its opening, in UTF-16 units: title and lead.</summary>
    public const int Opening = 800;

    private readonly LexicalPool _letters = new();
    private readonly float[] _whole = new float[vectors.Dimensions];
    private readonly float[] _opening = new float[vectors.Dimensions];
    private int _texts;

    /// <summary>Counts a text.</summary>
    public void Add(string text)
    {
        _texts++;
        _letters.Add(text);
        TensorPrimitives.Add<float>(_whole, vectors.Embed(text), _whole);
        TensorPrimitives.Add<float>(_opening, vectors.Embed(OpeningOf(text)), _opening);
    }

    /// <summary>A text's profile among the texts added so far.</summary>
    public DocumentProfile Profile(string text) => new(
        Centred(vectors.Embed(text), _whole),
        Centred(vectors.Embed(OpeningOf(text)), _opening),
        _letters.Profile(text));

    private static string OpeningOf(string text) => text[..Math.Min(Opening, text.Length)];

    private float[] Centred(float[] vector, float[] sum)
    {
        TensorPrimitives.MultiplyAdd(sum, _texts > 1 ? -1f / _texts : 0, vector, vector);
        WordVectors.Normalise(vector);
        return vector;
    }
}
