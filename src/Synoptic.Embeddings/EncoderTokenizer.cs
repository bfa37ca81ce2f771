using Microsoft.ML.Tokenizers;

namespace Synoptic.Embeddings;

/// <summary>Texts to token ids, by the vocabulary in an encoder's folder: WordPiece (<c>vocab.txt</c>) or SentencePiece (<c>*.model</c>).</summary>
internal sealed class EncoderTokenizer
{
    private const int FairseqStart = 0;
    private const int FairseqPadding = 1;
    private const int FairseqEnd = 2;
    private const int FairseqUnknown = 3;

    private readonly Tokenizer _tokenizer;
    private readonly EncoderConfig _config;

    private EncoderTokenizer(Tokenizer tokenizer, EncoderConfig config, int padding) => (_tokenizer, _config, Padding) = (tokenizer, config, padding);

    /// <summary>The id that fills up the shorter texts of a batch.</summary>
    public int Padding { get; }

    /// <summary>Reads the folder's vocabulary.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static EncoderTokenizer Open(string folder, EncoderConfig config)
    {
        string words = Path.Combine(folder, "vocab.txt");
        if (File.Exists(words))
        {
            BertTokenizer bert = BertTokenizer.Create(words, new BertOptions { LowerCaseBeforeTokenization = config.LowerCase });
            return new EncoderTokenizer(bert, config, bert.PaddingTokenId);
        }

        string pieces = Directory.EnumerateFiles(folder, "*.model").Order(StringComparer.Ordinal).FirstOrDefault()
            ?? throw new FileNotFoundException($"'{folder}' holds neither vocab.txt nor a SentencePiece model (*.model).");
        using FileStream stream = File.OpenRead(pieces);
        return new EncoderTokenizer(
            SentencePieceTokenizer.Create(stream, addBeginningOfSentence: !config.FairseqIds, addEndOfSentence: !config.FairseqIds),
            config,
            config.FairseqIds ? FairseqPadding : 0);
    }

    /// <summary>The ids of a text with the special tokens round it, cut to what the encoder takes.</summary>
    public IReadOnlyList<int> Encode(string text)
    {
        if (_tokenizer is BertTokenizer bert)
        {
            return bert.EncodeToIds(text, _config.MaxTokens, addSpecialTokens: true, out _, out _);
        }

        if (!_config.FairseqIds)
        {
            return _tokenizer.EncodeToIds(text, _config.MaxTokens, out _, out _);
        }

        IReadOnlyList<int> pieces = _tokenizer.EncodeToIds(text, _config.MaxTokens - 2, out _, out _);
        return [FairseqStart, .. pieces.Select(p => p == 0 ? FairseqUnknown : p + 1), FairseqEnd];
    }
}
