using System.Runtime.CompilerServices;
using Synoptic.Group.Events;
using Synoptic.Group.Signature;

namespace Synoptic.Group.Scoring;

/// <summary>Measures one article against many: the one's keys lie in a small table, so that another's are looked up in one pass.</summary>
internal sealed class PairMeasures
{
    /// <summary>How many things are measured.</summary>
    public const int Count = (int)PairFeature.Undated + 1;

    private const int Slots = 1024, MostKeys = 192;
    /// <summary>About eighteen days on the scale of the gap.</summary>
    internal const float FarGap = 0.42f;

    private const float RarestWeight = 24, MostShared = 300, LongestGap = 1024;
    private readonly uint[] _hashes = new uint[Slots];
    private readonly byte[] _places = new byte[Slots];
    private IndexedArticle? _article;

    /// <summary>Takes the article that others are measured against.</summary>
    public void Load(IndexedArticle article)
    {
        if (ReferenceEquals(article, _article))
        {
            return;
        }

        _article = article;
        Array.Clear(_hashes);
        uint[] keys = article.Keys;
        for (int i = 0; i < keys.Length && i < MostKeys; i++)
        {
            uint slot = SlotOf(keys[i]);
            while (_hashes[slot] != 0)
            {
                slot = (slot + 1) % Slots;
            }

            _hashes[slot] = keys[i] | 0xF;
            _places[slot] = (byte)i;
        }
    }

    /// <summary>Measures another article against the one that is loaded.</summary>
    /// <param name="b">The other.</param>
    /// <param name="features"><see cref="Count"/> places, one for each <see cref="PairFeature"/>.</param>
    public void Measure(IndexedArticle b, Span<float> features)
    {
        IndexedArticle a = _article ?? throw new InvalidOperationException("No article is loaded.");
        Shared shared = Share(a, b);
        int dimensions = a.Vectors.Length == b.Vectors.Length ? a.Vectors.Length / 3 : 0;
        features[(int)PairFeature.Meaning] = Cosine(a, b, 0, dimensions, a.Lengths.Whole * b.Lengths.Whole);
        features[(int)PairFeature.TitleMeaning] = Cosine(a, b, 1, dimensions, a.Lengths.Title * b.Lengths.Title);
        features[(int)PairFeature.LeadMeaning] = Cosine(a, b, 2, dimensions, a.Lengths.Lead * b.Lengths.Lead);
        features[(int)PairFeature.Words] = Cosine(shared.Dots[0], a.Norms[0] * b.Norms[0]);
        features[(int)PairFeature.RareWord] = Rare(shared.Rarest[0], a.Norms[0] * b.Norms[0]);
        features[(int)PairFeature.Names] = Cosine(shared.Dots[1], a.Norms[1] * b.Norms[1]);
        features[(int)PairFeature.RareName] = Rare(shared.Rarest[1], a.Norms[1] * b.Norms[1]);
        features[(int)PairFeature.Places] = Cosine(shared.Dots[2], a.Norms[2] * b.Norms[2]);
        features[(int)PairFeature.Numbers] = Cosine(shared.Dots[3], a.Norms[3] * b.Norms[3]);
        features[(int)PairFeature.Titles] = a.Norms.Title * b.Norms.Title > 0
            ? Math.Min(1, ((shared.First / a.Norms.Title) + (shared.Second / b.Norms.Title)) / 2) : float.NaN;
        features[(int)PairFeature.Heads] = Cosine(shared.Heads, a.Norms.Head * b.Norms.Head);
        features[(int)PairFeature.Amount] = AmountOf(shared.Amount / IndexedArticle.WeightSteps);
        features[(int)PairFeature.Length] = Math.Min(1, Math.Min(a.Keys.Length, b.Keys.Length) / (float)MostKeys);
        features[(int)PairFeature.Days] = PairDays.Compare(a, b);
        int both = a.Days.Weekdays & b.Days.Weekdays;
        features[(int)PairFeature.Weekdays] = a.Days.Weekdays == 0 || b.Days.Weekdays == 0 ? float.NaN : both != 0 ? 1 : 0;
        bool published = a.Published is not null && b.Published is not null;
        bool dated = (a.Published ?? a.Days.Line) is not null && (b.Published ?? b.Days.Line) is not null;
        float gap = a.Day is { } x && b.Day is { } y ? Math.Min(1, MathF.Log(1 + Math.Abs(x - y)) / MathF.Log(1 + LongestGap)) : float.NaN;
        features[(int)PairFeature.Gap] = published ? gap : float.NaN;
        SetFar(features);
        features[(int)PairFeature.LineGap] = dated && !published ? gap : float.NaN;
        features[(int)PairFeature.OwnGap] = dated ? float.NaN : gap;
        features[(int)PairFeature.Undated] = float.IsNaN(gap) ? 1 : float.NaN;
    }

    /// <summary>What the measure of the amount shared becomes when only a part of it is shared.</summary>
    internal static float AmountOf(float part, float amount) => AmountOf(part * (MathF.Exp(amount * MathF.Log(1 + MostShared)) - 1));

    private static float AmountOf(float shared) => Math.Min(1, MathF.Log(1 + shared) / MathF.Log(1 + MostShared));

    /// <summary>Sets what is measured only where much time lies between.</summary>
    internal static void SetFar(Span<float> features)
    {
        bool far = features[(int)PairFeature.Gap] > FarGap;
        features[(int)PairFeature.FarWords] = far ? features[(int)PairFeature.Words] : float.NaN;
        features[(int)PairFeature.FarAmount] = far ? features[(int)PairFeature.Amount] : float.NaN;
    }

    private static uint SlotOf(uint bits) => (bits >> 4) % Slots;

    private static float Cosine(IndexedArticle a, IndexedArticle b, int part, int dimensions, float scale) => dimensions == 0 || scale == 0 ? float.NaN
        : Math.Clamp(SmallVector.Dot(a.Vectors.AsSpan(part * dimensions, dimensions), b.Vectors.AsSpan(part * dimensions, dimensions)) * scale, 0, 1);

    private static float Cosine(float dot, float norm) => norm > 0 ? MathF.Sqrt(Math.Min(1, dot / norm)) : float.NaN;

    private static float Rare(float squared, float norm) =>
        norm > 0 ? Math.Min(1, MathF.Sqrt(squared) / (IndexedArticle.WeightSteps * RarestWeight)) : float.NaN;

    private Shared Share(IndexedArticle a, IndexedArticle b)
    {
        Shared shared = default;
        uint[] keys = b.Keys;
        for (int i = 0; i < keys.Length && i < MostKeys; i++)
        {
            uint bits = keys[i], wanted = bits | 0xF, slot = SlotOf(bits);
            while (_hashes[slot] != 0)
            {
                if (_hashes[slot] == wanted)
                {
                    int place = _places[slot];
                    Add(ref shared, a.Keys[place], a.Weights[place], bits, b.Weights[i]);
                    break;
                }

                slot = (slot + 1) % Slots;
            }
        }

        return shared;
    }

    private static void Add(ref Shared shared, uint first, float firstWeight, uint second, float secondWeight)
    {
        int kind = (int)SignatureKey.KindOf(second);
        float product = firstWeight * secondWeight;
        shared.Dots[kind] += product;
        shared.Rarest[kind] = Math.Max(shared.Rarest[kind], product);
        shared.Heads += SignatureKey.InHead(first) && SignatureKey.InHead(second) ? product : 0;
        shared.First += SignatureKey.InTitle(first) ? firstWeight : 0;
        shared.Second += SignatureKey.InTitle(second) ? secondWeight : 0;
        shared.Amount += Math.Min(firstWeight, secondWeight);
    }

    private struct Shared
    {
        public Kinds Dots;
        public Kinds Rarest;
        public float Heads;
        public float First;
        public float Second;
        public float Amount;
    }

    [InlineArray(4)]
    private struct Kinds
    {
        private float _first;
    }
}
