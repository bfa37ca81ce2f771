using Synoptic.Group.Signature;

namespace Synoptic.Group.Events;

/// <summary>A signature in a window: its keys times their rarity there, what it is compared by and nothing else.</summary>
internal sealed class IndexedArticle
{
    /// <summary>Takes from a signature what the window keeps.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="rarity">How much a key's rarity counts, by its hash.</param>
    public IndexedArticle(ArticleSignature signature, Func<uint, float> rarity)
    {
        Id = signature.Article;
        Language = string.Intern(signature.Language);
        Published = signature.Published;
        (HeadDays, Days, OpenDays) = (signature.HeadDays, signature.Days, signature.OpenDays);
        Vector = signature.Vector;
        Keys = new SignatureKey[signature.Keys.Length];
        for (int i = 0; i < Keys.Length; i++)
        {
            SignatureKey key = signature.Keys[i];
            float weight = key.Weight * rarity(key.Hash);
            Keys[i] = key with { Weight = weight };
            Norms[(int)key.Kind] += weight * weight;
        }

        for (int kind = 0; kind < Norms.Length; kind++)
        {
            Norms[kind] = MathF.Sqrt(Norms[kind]);
        }
    }

    /// <summary>Id of the article.</summary>
    public string Id { get; }

    /// <summary>BCP 47 code, or <c>und</c>.</summary>
    public string Language { get; }

    /// <summary>Day of publication as <see cref="DateOnly.DayNumber"/>, or null when unknown.</summary>
    public int? Published { get; }

    /// <summary>Days that the head of the text names, as <see cref="DateOnly.DayNumber"/>, ascending.</summary>
    public int[] HeadDays { get; }

    /// <summary>All days that the text names, ascending.</summary>
    public int[] Days { get; }

    /// <summary>Days without a year that the text names, as month times 100 plus day.</summary>
    public int[] OpenDays { get; }

    /// <summary>Keys in ascending order of their hashes.</summary>
    public SignatureKey[] Keys { get; }

    /// <summary>Length of the vector of the keys of each kind.</summary>
    public float[] Norms { get; } = new float[4];

    /// <summary>Unit vector of the title and the opening.</summary>
    public float[] Vector { get; }

    /// <summary>When the window took it, in ticks.</summary>
    public long Seen { get; init; }

    /// <summary>The event it is in.</summary>
    public EventState? Event { get; set; }

    /// <summary>The day that the report stands at: that of publication, else the last that its head names, else null.</summary>
    public int? Day => Published ?? (HeadDays.Length > 0 ? HeadDays[^1] : null);
}
