using Synoptic.Group.Copies;

namespace Synoptic.Group.Signature;

/// <summary>
/// What reports of one event have in common, small enough to keep for each article of a long window: the hashes of names, places,
/// figures and rare words, the days that the text names, and a vector. Immutable; the same reading gives the same bytes.
/// </summary>
public sealed class ArticleSignature
{
    internal ArticleSignature(string article, string language) => (Article, Language) = (article, language);

    /// <summary>Id of the article.</summary>
    public string Article { get; }

    /// <summary>BCP 47 code, or <c>und</c>.</summary>
    public string Language { get; }

    /// <summary>Day of publication as <see cref="DateOnly.DayNumber"/>, or null when unknown.</summary>
    internal int? Published { get; init; }

    /// <summary>The days that the text names.</summary>
    internal SignatureDays Days { get; init; } = SignatureDays.None;

    /// <summary>Keys in ascending order of their hashes.</summary>
    internal SignatureKey[] Keys { get; init; } = [];

    /// <summary>Vectors of title and opening together, of the title, and of the lead, one after the other, as <see cref="SmallVector"/> writes them.</summary>
    internal sbyte[] Vectors { get; init; } = [];

    /// <summary>What copies of it are found by.</summary>
    internal CopySketch Sketch { get; init; } = CopySketch.None;

    /// <summary>What the keys that have a name are called, by their hash.</summary>
    internal IReadOnlyDictionary<uint, string> Labels { get; init; } = new Dictionary<uint, string>();

    /// <summary>The day that the report stands at: that of publication, else that of its date line, else the last that its head names, else null.</summary>
    internal int? Day => Published ?? Days.Line ?? (Days.Head.Length > 0 ? Days.Head[^1] : null);

    /// <summary>The signature as bytes of its own form (version 1), to be stored beside the article.</summary>
    public byte[] ToBytes() => SignatureBytes.Write(this);

    /// <summary>A signature from the bytes that <see cref="ToBytes"/> gave.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="InvalidDataException">The bytes are no signature, are cut off, or are of another version: sign the article again.</exception>
    public static ArticleSignature FromBytes(ReadOnlySpan<byte> bytes) => SignatureBytes.Read(bytes);
}
