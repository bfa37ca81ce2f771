using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Synoptic.Group.Vectors;
using Synoptic.Model;

namespace Synoptic.Group.Signature;

/// <summary>Builds signatures from readings. Needs no resolved entities: a name's words meet by their consonants.</summary>
/// <param name="embed">Text to unit vector, the same space for all languages.</param>
/// <param name="entities">Entities that the mentions were resolved to, if they were: their names label what is shared.</param>
internal sealed class SignatureBuilder(Func<string, float[]> embed, IReadOnlyList<Entity>? entities = null)
{
    private const int HeadLength = 600, OpeningLength = 1600, ReadLength = 4000;
    private const int MostWords = 96, MostNames = 40, MostOthers = 24, MostDays = 12;
    private const float TitleWeight = 2.5f, HeadWeight = 1.5f;
    private const int StemLength = 6, ShortestWord = 3, LongestRoman = 32;
    private const float LeastRarity = 0.4f;
    private readonly Dictionary<(uint Hash, KeyKind Kind), float> _counts = [];
    private readonly Dictionary<uint, string> _labels = [];
    private readonly Dictionary<string, string> _names = (entities ?? []).ToDictionary(e => e.Id, e => e.Name, StringComparer.Ordinal);

    /// <summary>The signature of a reading.</summary>
    public ArticleSignature Build(Reading reading)
    {
        Article article = reading.Article;
        _counts.Clear();
        _labels.Clear();
        int read = 0;
        int[] starts = new int[article.Blocks.Count];
        System.Text.StringBuilder opening = new();
        for (int i = 0; i < article.Blocks.Count; i++)
        {
            Block block = article.Blocks[i];
            bool title = block.Kind == BlockKind.Title;
            starts[i] = title ? 0 : read;
            if (block.Kind is BlockKind.Credit or BlockKind.Caption || read >= ReadLength)
            {
                continue;
            }

            if (opening.Length < OpeningLength)
            {
                opening.Append(block.Text, 0, Math.Min(block.Text.Length, OpeningLength)).Append('\n');
            }

            AddWords(block.Text.AsSpan(0, Math.Min(block.Text.Length, ReadLength - read)), title ? TitleWeight : 0, read);
            read += title ? 0 : block.Text.Length;
        }

        AddMentions(reading, starts);
        float[] vector = Vector(article.Title, opening.ToString());
        SignatureKey[] keys = Keys();
        (int[] head, int[] all, int[] open) = Days(reading, starts);
        return new ArticleSignature(article.Id, article.Language)
        {
            Published = article.Published is { Basis: Basis.Stated or Basis.Anchored } date ? date.Day?.DayNumber : null,
            HeadDays = head,
            Days = all,
            OpenDays = open,
            Keys = keys,
            Vector = vector,
            Labels = keys.Where(k => _labels.ContainsKey(k.Hash)).ToDictionary(k => k.Hash, k => _labels[k.Hash]),
        };
    }

    // News tells the most important first: the title counts once beside the opening.
    private float[] Vector(string title, string opening)
    {
        float[] vector = embed(opening);
        if (title.Length > 0)
        {
            float[] first = embed(title);
            TensorPrimitives.MultiplyAdd(first, 0.5f, vector, vector);
            WordVectors.Normalise(vector);
        }

        VectorSteps.Round(vector);
        return vector;
    }

    private void AddWords(ReadOnlySpan<char> text, float fixedWeight, int offset)
    {
        Span<byte> roman = stackalloc byte[LongestRoman];
        TokenScanner tokens = new(text, stackalloc char[TokenScanner.MaxLength]);
        while (tokens.MoveNext())
        {
            float weight = fixedWeight > 0 ? fixedWeight : offset + tokens.Start < HeadLength ? HeadWeight : 1;
            ReadOnlySpan<char> token = tokens.Token;
            if (tokens.Kind == TokenKind.Number)
            {
                if (token.Length >= 2)
                {
                    Add(Hash(MemoryMarshal.AsBytes(token), KeyKind.Number), KeyKind.Number, weight, token);
                }

                continue;
            }

            if (tokens.Kind == TokenKind.Piece && token.Length is not (2 or 3))
            {
                continue;
            }

            float rarity = WordVectors.Default.Rarity(token, tokens.Kind);
            if (rarity < LeastRarity)
            {
                continue;
            }

            if (tokens.Kind == TokenKind.Piece)
            {
                Add(Hash(MemoryMarshal.AsBytes(token), KeyKind.Word), KeyKind.Word, weight * rarity * 0.5f, default);
                continue;
            }

            int letters = Romanisation.Write(Clitics.Strip(token), roman);
            if (letters >= ShortestWord)
            {
                Add(Hash(roman[..Math.Min(letters, StemLength)], KeyKind.Word), KeyKind.Word, weight * rarity, default);
            }
        }
    }

    private void AddMentions(Reading reading, int[] starts)
    {
        Span<byte> roman = stackalloc byte[LongestRoman];
        Span<char> buffer = stackalloc char[TokenScanner.MaxLength];
        foreach (Mention mention in reading.Mentions)
        {
            Evidence evidence = mention.Evidence;
            int at = starts[evidence.Block] + evidence.Local.Start;
            bool title = reading.Article.Blocks[evidence.Block].Kind == BlockKind.Title;
            if (at > ReadLength || reading.Article.Blocks[evidence.Block].Kind == BlockKind.Credit)
            {
                continue;
            }

            float weight = title ? TitleWeight : at < HeadLength ? HeadWeight : 1;
            string label = mention.Entity is { } entity ? _names.GetValueOrDefault(entity, evidence.Text) : evidence.Text;
            if (mention.Place is { } place)
            {
                Add(Hash(MemoryMarshal.AsBytes(place.AsSpan()), KeyKind.Place), KeyKind.Place, mention.IsDemonym ? weight * 0.5f : weight, label);
                continue;
            }

            TokenScanner tokens = new(mention.Lemma ?? evidence.Text, buffer);
            while (tokens.MoveNext())
            {
                int letters = tokens.Kind == TokenKind.Word ? Romanisation.Write(Clitics.Strip(tokens.Token), roman) : 0;
                if (letters >= ShortestWord)
                {
                    Add(Skeleton.Hash(roman[..letters]) ^ 0x5bd1e995, KeyKind.Name, weight, label);
                }
            }
        }
    }

    private void Add(uint hash, KeyKind kind, float weight, ReadOnlySpan<char> label)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, (hash, kind), out _) += weight;
        if (kind != KeyKind.Word)
        {
            _labels.TryAdd(hash, label.ToString());
        }
    }

    private SignatureKey[] Keys()
    {
        List<SignatureKey> keys = [];
        foreach (IGrouping<KeyKind, KeyValuePair<(uint Hash, KeyKind Kind), float>> kind in _counts.GroupBy(p => p.Key.Kind))
        {
            int most = kind.Key switch { KeyKind.Word => MostWords, KeyKind.Name => MostNames, _ => MostOthers };
            keys.AddRange(kind.OrderByDescending(p => p.Value).ThenBy(p => p.Key.Hash).Take(most)
                .Select(p => new SignatureKey(p.Key.Hash, p.Key.Kind, (float)(Half)(1 + MathF.Log(Math.Max(p.Value, 0.4f))))));
        }

        return [.. keys.OrderBy(k => k.Hash)];
    }

    private static (int[] Head, int[] All, int[] Open) Days(Reading reading, int[] starts)
    {
        SortedSet<int> head = [], all = [], open = [];
        foreach (TimeExpression time in reading.Times.Where(t => t.Type is TimeType.Date or TimeType.Time))
        {
            if (time.Value is { Length: >= 10 } value && time.Basis != Basis.Inferred
                && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                all.Add(day.DayNumber);
                if (starts[time.Evidence.Block] + time.Evidence.Local.Start < HeadLength)
                {
                    head.Add(day.DayNumber);
                }
            }
            else if (time.Partial is { Length: >= 10 } partial && partial.StartsWith("XXXX-", StringComparison.Ordinal)
                && int.TryParse(partial.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int month)
                && int.TryParse(partial.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int date))
            {
                open.Add((month * 100) + date);
            }
        }

        return ([.. head.Take(MostDays)], [.. all.Take(MostDays)], [.. open.Take(MostDays)]);
    }

    private static uint Hash(ReadOnlySpan<byte> bytes, KeyKind kind)
    {
        uint hash = 2166136261 ^ ((uint)kind * 0x9E3779B9);
        foreach (byte b in bytes)
        {
            hash = (hash ^ b) * 16777619;
        }

        return TokenFeatures.Mix(hash);
    }
}
