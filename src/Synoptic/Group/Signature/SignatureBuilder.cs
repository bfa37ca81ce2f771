using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text;
using Synoptic.Group.Copies;
using Synoptic.Group.Vectors;
using Synoptic.Model;

namespace Synoptic.Group.Signature;

/// <summary>Builds signatures from readings. Needs no resolved entities: a name's words meet by their consonants. Not for several threads at once.</summary>
/// <param name="embed">Text to unit vector, the same space for all languages.</param>
/// <param name="entities">Entities that the mentions were resolved to, if they were: their names label what is shared.</param>
internal sealed class SignatureBuilder(Func<string, float[]> embed, IReadOnlyList<Entity>? entities = null)
{
    private const int HeadLength = 600, LeadLength = 500, OpeningLength = 1600, ReadLength = 4000, LongestStandIn = 200;
    private const int MostWords = 96, MostNames = 40, MostOthers = 24;
    private const float TitleWeight = 2.5f, HeadWeight = 1.5f, VectorTitleWeight = 0.5f, LeadShare = 0.45f, RestShare = 0.65f;
    private const int ShortestWord = 3, LongestRoman = 32;
    private const float LeastWeight = 0.4f;
    private readonly WordKeys _words = new();
    private readonly Dictionary<uint, (float Weight, KeyZone Zone)> _counts = [];
    private readonly List<SignatureKey>[] _kinds = [[], [], [], []];
    private readonly Dictionary<uint, string> _labels = [];
    private readonly Dictionary<string, string> _names = (entities ?? []).ToDictionary(e => e.Id, e => e.Name, StringComparer.Ordinal);
    private readonly StringBuilder _opening = new();

    /// <summary>The signature of a reading.</summary>
    public ArticleSignature Build(Reading reading)
    {
        Article article = reading.Article;
        _counts.Clear();
        _labels.Clear();
        _opening.Clear();
        int[] starts = new int[article.Blocks.Count];
        bool titled = article.Blocks.Count > 0 && article.Blocks[0].Kind == BlockKind.Title;
        int standIn = titled ? 0 : StandIn(reading);
        int read = 0;
        for (int i = 0; i < article.Blocks.Count; i++)
        {
            Block block = article.Blocks[i];
            bool title = block.Kind == BlockKind.Title;
            starts[i] = title ? 0 : read;
            if (block.Kind is BlockKind.Credit or BlockKind.Caption || read >= ReadLength)
            {
                continue;
            }

            if (!title && _opening.Length < OpeningLength)
            {
                _opening.Append(block.Text, 0, Math.Min(block.Text.Length, OpeningLength)).Append('\n');
            }

            AddWords(block.Text.AsSpan(0, Math.Min(block.Text.Length, ReadLength - read)), title, read, standIn);
            read += title ? 0 : block.Text.Length;
        }

        AddMentions(reading, starts, standIn);
        string titleText = titled ? article.Title : _opening.ToString(0, Math.Min(standIn, _opening.Length));
        SignatureKey[] keys = Keys();
        return new ArticleSignature(article.Id, article.Language)
        {
            Published = article.Published is { Basis: Basis.Stated or Basis.Anchored } date ? date.Day?.DayNumber : null,
            Days = SignatureDays.Of(reading, starts, HeadLength),
            Keys = keys,
            Vectors = Vectors(titleText, titled, _opening.ToString()),
            Sketch = CopySketch.Of(reading, ShingleReader.Read(article)),
            Labels = keys.Where(k => _labels.ContainsKey(k.Hash)).ToDictionary(k => k.Hash, k => _labels[k.Hash]),
        };
    }

    // A text without a title is known by its first sentence.
    private static int StandIn(Reading reading) =>
        reading.Sentences.Count > 0 && reading.Sentences[0].Evidence is { Block: 0 } first ? Math.Min(first.Local.End, LongestStandIn) : 0;

    // News tells the most important first: of the whole, the title counts once beside the opening.
    private sbyte[] Vectors(string title, bool titled, string opening)
    {
        int leadEnd = Math.Min(LeadLength, opening.Length);
        float[] head = embed(title), lead = embed(opening[..leadEnd]), whole = new float[lead.Length];
        TensorPrimitives.MultiplyAdd(lead, LeadShare, whole, whole);
        if (leadEnd < opening.Length)
        {
            TensorPrimitives.MultiplyAdd(embed(opening[leadEnd..]), RestShare * (opening.Length - leadEnd) / (OpeningLength - LeadLength), whole, whole);
        }

        if (titled)
        {
            TensorPrimitives.MultiplyAdd(head, VectorTitleWeight, whole, whole);
        }

        return [.. SmallVector.Of(whole), .. SmallVector.Of(head), .. SmallVector.Of(lead)];
    }

    private void AddWords(ReadOnlySpan<char> text, bool title, int offset, int standIn)
    {
        TokenScanner tokens = new(text, stackalloc char[TokenScanner.MaxLength]);
        while (tokens.MoveNext())
        {
            (float weight, KeyZone zone) = Place(title, offset + tokens.Start, standIn);
            ReadOnlySpan<char> token = tokens.Token;
            if (tokens.Kind == TokenKind.Number)
            {
                if (token.Length >= 2)
                {
                    Add(KeyHash.Of(MemoryMarshal.AsBytes(token), KeyKind.Number), KeyKind.Number, weight, zone, token);
                }

                continue;
            }

            if (tokens.Kind != TokenKind.Piece || token.Length is 2 or 3)
            {
                (uint hash, float rarity) = _words.Of(token, tokens.Kind);
                if (rarity > 0)
                {
                    Add(hash, KeyKind.Word, weight * rarity, zone, default);
                }
            }
        }
    }

    private void AddMentions(Reading reading, int[] starts, int standIn)
    {
        Span<byte> roman = stackalloc byte[LongestRoman];
        Span<char> buffer = stackalloc char[TokenScanner.MaxLength];
        foreach (Mention mention in reading.Mentions)
        {
            Evidence evidence = mention.Evidence;
            int at = starts[evidence.Block] + evidence.Local.Start;
            Block block = reading.Article.Blocks[evidence.Block];
            if (at > ReadLength || block.Kind == BlockKind.Credit)
            {
                continue;
            }

            (float weight, KeyZone zone) = Place(block.Kind == BlockKind.Title, at, standIn);
            string label = mention.Entity is { } entity ? _names.GetValueOrDefault(entity, evidence.Text) : evidence.Text;
            if (mention.Place is { } place)
            {
                Add(KeyHash.Of(MemoryMarshal.AsBytes(place.AsSpan()), KeyKind.Place), KeyKind.Place, mention.IsDemonym ? weight * 0.5f : weight, zone, label);
                continue;
            }

            TokenScanner tokens = new(mention.Lemma ?? evidence.Text, buffer);
            while (tokens.MoveNext())
            {
                int letters = tokens.Kind == TokenKind.Word ? Romanisation.Write(Clitics.Strip(tokens.Token), roman) : 0;
                if (letters >= ShortestWord)
                {
                    Add(Skeleton.Hash(roman[..letters]) ^ 0x5bd1e995, KeyKind.Name, weight, zone, label);
                }
            }
        }
    }

    private static (float Weight, KeyZone Zone) Place(bool title, int at, int standIn) =>
        title ? (TitleWeight, KeyZone.Title)
        : at < HeadLength ? (HeadWeight, at < standIn ? KeyZone.Title : KeyZone.Head)
        : (1, KeyZone.Body);

    private void Add(uint hash, KeyKind kind, float weight, KeyZone zone, ReadOnlySpan<char> label)
    {
        ref (float Weight, KeyZone Zone) count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, (hash & ~0xFu) | (uint)kind, out bool known);
        count = (count.Weight + weight, known && count.Zone < zone ? count.Zone : zone);
        if (kind != KeyKind.Word && !known)
        {
            _labels.TryAdd(hash & ~0xFu, label.ToString());
        }
    }

    private SignatureKey[] Keys()
    {
        foreach ((uint bits, (float weight, KeyZone zone)) in _counts)
        {
            KeyKind kind = SignatureKey.KindOf(bits);
            _kinds[(int)kind].Add(new SignatureKey(bits, kind, zone, (float)(Half)(1 + MathF.Log(Math.Max(weight, LeastWeight)))));
        }

        List<SignatureKey> keys = [];
        foreach ((int kind, List<SignatureKey> all) in _kinds.Index())
        {
            all.Sort(static (x, y) => x.Weight != y.Weight ? y.Weight.CompareTo(x.Weight) : x.Bits.CompareTo(y.Bits));
            keys.AddRange(CollectionsMarshal.AsSpan(all)[..Math.Min(all.Count, (KeyKind)kind switch { KeyKind.Word => MostWords, KeyKind.Name => MostNames, _ => MostOthers })]);
            all.Clear();
        }

        SignatureKey[] sorted = [.. keys];
        Array.Sort(sorted, static (x, y) => x.Bits.CompareTo(y.Bits));
        return sorted;
    }
}
