using Synoptic.Group.Signature;

namespace Synoptic.Group.Events;

/// <summary>A signature in a window: its keys times their rarity there, what it is compared by and nothing else.</summary>
internal sealed class IndexedArticle
{
    /// <summary>What a weight of one is stored as.</summary>
    public const float WeightSteps = 512;

    private const float MostWeight = ushort.MaxValue / WeightSteps;

    /// <summary>Takes from a signature what the window keeps.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="rarity">How much a key's rarity counts, by its hash.</param>
    public IndexedArticle(ArticleSignature signature, Func<uint, float> rarity)
    {
        Id = signature.Article;
        Language = string.Intern(signature.Language);
        Published = signature.Published;
        Day = signature.Day;
        Days = signature.Days;
        Vectors = signature.Vectors;
        int dimensions = Vectors.Length / 3;
        Lengths = (SmallVector.Inverse(Vectors.AsSpan(0, dimensions)), SmallVector.Inverse(Vectors.AsSpan(dimensions, dimensions)), SmallVector.Inverse(Vectors.AsSpan(2 * dimensions)));
        Keys = new uint[signature.Keys.Length];
        Weights = new ushort[Keys.Length];
        KeyNorms norms = default;
        for (int i = 0; i < Keys.Length; i++)
        {
            SignatureKey key = signature.Keys[i];
            Keys[i] = key.Bits;
            Weights[i] = (ushort)(Math.Clamp(key.Weight * rarity(key.Hash), 0, MostWeight) * WeightSteps);
            norms.Add(key.Bits, Weights[i]);
        }

        norms.Finish();
        Norms = norms;
    }

    /// <summary>Id of the article.</summary>
    public string Id { get; }

    /// <summary>BCP 47 code, or <c>und</c>.</summary>
    public string Language { get; }

    /// <summary>Day of publication, as <see cref="DateOnly.DayNumber"/>, or null when unknown.</summary>
    public int? Published { get; }

    /// <summary>The day that the report stands at, or null.</summary>
    public int? Day { get; }

    /// <summary>The days that the text names.</summary>
    public SignatureDays Days { get; }

    /// <summary>Bits of the keys, in ascending order.</summary>
    public uint[] Keys { get; }

    /// <summary>How much each key counts, times <see cref="WeightSteps"/>.</summary>
    public ushort[] Weights { get; }

    /// <summary>Sums over the weights.</summary>
    public KeyNorms Norms { get; }

    /// <summary>Three vectors, as in the signature.</summary>
    public sbyte[] Vectors { get; }

    /// <summary>One over the length of each vector.</summary>
    public (float Whole, float Title, float Lead) Lengths { get; }

    /// <summary>When the window took it, in ticks.</summary>
    public long Seen { get; init; }

    /// <summary>The event it is in.</summary>
    public EventState? Event { get; set; }

    /// <summary>The vector of title and opening together.</summary>
    public ReadOnlySpan<sbyte> Whole => Vectors.AsSpan(0, Vectors.Length / 3);
}
