using static Synoptic.Tests.Embeddings.Protobuf;

namespace Synoptic.Tests.Embeddings;

/// <summary>Writes a tiny SentencePiece model (unigram): a few pieces, the earlier the likelier.</summary>
internal static class SentencePieceModelWriter
{
    private const int Unknown = 2;
    private const int Control = 3;
    private const int Unigram = 1;

    /// <summary>The model; its first three pieces are those for unknown text, beginning and end.</summary>
    public static byte[] Write(params string[] pieces)
    {
        byte[] special = [.. Piece("<unk>", 0, Unknown), .. Piece("<s>", 0, Control), .. Piece("</s>", 0, Control)];
        byte[] trainer = [.. Number(3, Unigram), .. Number(40, 0), .. Number(41, 1), .. Number(42, 2)];
        byte[] normaliser = [.. Text(1, "identity"), .. Number(3, 1), .. Number(4, 1), .. Number(5, 1)];
        return [.. special, .. pieces.SelectMany((p, i) => Piece(p, -i, 1)), .. Bytes(2, trainer), .. Bytes(3, normaliser)];
    }

    private static byte[] Piece(string text, float score, int type) => Bytes(1, [.. Text(1, text), .. Float(2, score), .. Number(3, type)]);
}
