using static Synoptic.Tests.Embeddings.Protobuf;

namespace Synoptic.Tests.Embeddings;

/// <summary>
/// Writes a tiny sentence encoder in ONNX's protobuf form: a token's vector is its row of a table, so that expected vectors can
/// be reckoned by hand.
/// </summary>
internal static class OnnxModelWriter
{
    private const int FloatType = 1;
    private const int Int64Type = 7;

    /// <summary>The model: <c>last_hidden_state = Gather(table, input_ids)</c>; the mask is an input that nothing reads.</summary>
    public static byte[] Write(float[][] table)
    {
        byte[] node = [.. Text(1, "table"), .. Text(1, "input_ids"), .. Text(2, "last_hidden_state"), .. Text(4, "Gather")];
        byte[] raw = [.. table.SelectMany(row => row).SelectMany(BitConverter.GetBytes)];
        byte[] initializer = [.. Number(1, table.Length), .. Number(1, table[0].Length), .. Number(2, FloatType), .. Text(8, "table"), .. Bytes(9, raw)];
        byte[] graph =
        [
            .. Bytes(1, node), .. Text(2, "encoder"), .. Bytes(5, initializer),
            .. Bytes(11, Value("input_ids", Int64Type, "batch", "length")), .. Bytes(11, Value("attention_mask", Int64Type, "batch", "length")),
            .. Bytes(12, Value("last_hidden_state", FloatType, "batch", "length", table[0].Length)),
        ];
        return [.. Number(1, 8), .. Bytes(7, graph), .. Bytes(8, [.. Text(1, ""), .. Number(2, 13)])];
    }

    private static byte[] Value(string name, int type, params object[] shape)
    {
        byte[] dimensions = [.. shape.SelectMany(d => Bytes(1, d is int size ? Number(1, size) : Text(2, (string)d)))];
        return [.. Text(1, name), .. Bytes(2, Bytes(1, [.. Number(1, type), .. Bytes(2, dimensions)]))];
    }
}
