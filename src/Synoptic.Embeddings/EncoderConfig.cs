using System.Text.Json;

namespace Synoptic.Embeddings;

/// <summary>What a sentence encoder's folder says of itself, in the files that Hugging Face and Sentence Transformers write.</summary>
internal sealed record EncoderConfig
{
    private const int UsualLength = 512;

    /// <summary>The longest text, in tokens.</summary>
    public int MaxTokens { get; private init; } = UsualLength;

    /// <summary>True where ids are those of fairseq (XLM-RoBERTa): SentencePiece's moved by one, special tokens first.</summary>
    public bool FairseqIds { get; private init; }

    /// <summary>True where the first token's vector stands for the text, false where the mean of all does.</summary>
    public bool FirstToken { get; private init; }

    /// <summary>True where the tokenizer folds case.</summary>
    public bool LowerCase { get; private init; } = true;

    /// <summary>Reads what there is; a missing file leaves the usual values.</summary>
    /// <exception cref="JsonException">A file is no JSON.</exception>
    public static EncoderConfig Read(string folder)
    {
        JsonElement model = Json(Path.Combine(folder, "config.json"));
        JsonElement tokenizer = Json(Path.Combine(folder, "tokenizer_config.json"));
        JsonElement pooling = Json(Path.Combine(folder, "1_Pooling", "config.json"));
        bool fairseq = Text(model, "model_type") is "xlm-roberta" or "camembert" or "xlm-roberta-xl";
        int positions = Number(model, "max_position_embeddings") ?? UsualLength;
        return new EncoderConfig
        {
            // Positions of this family start after the padding id.
            MaxTokens = Math.Clamp(positions - (fairseq ? 2 : 0), 8, UsualLength),
            FairseqIds = fairseq,
            FirstToken = Flag(pooling, "pooling_mode_cls_token") ?? false,
            LowerCase = Flag(tokenizer, "do_lower_case") ?? true,
        };
    }

    private static JsonElement Json(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(path)) : default;

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement value) && value.TryGetInt32(out int number) ? number : null;

    private static bool? Flag(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement value)
            ? value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null }
            : null;
}
