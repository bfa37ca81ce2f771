using System.Text;
using Synoptic.Languages.Identification;

namespace Synoptic.Train.Language;

/// <summary>Writes a model as <see cref="LanguageModel.Read"/> reads it.</summary>
internal static class LanguageModelWriter
{
    public static byte[] Write(IReadOnlyList<LanguageLabel> labels, uint[] features, byte[] vectors, double sharpness, double growth)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write(LanguageModel.Magic);
        writer.Write((byte)LanguageModel.Dimensions);
        writer.Write(labels.Count);
        writer.Write(features.Length);
        writer.Write((float)sharpness);
        writer.Write((float)growth);
        foreach (LanguageLabel label in labels)
        {
            writer.Write((byte)label.Script);
            writer.Write((byte)label.Kin);
            byte[] code = Encoding.ASCII.GetBytes(label.Language);
            writer.Write((byte)code.Length);
            writer.Write(code);
            writer.Write(label.Bias);
            foreach (float weight in label.Weights)
            {
                writer.Write(weight);
            }
        }

        uint last = 0;
        foreach (uint hash in features)
        {
            writer.Write7BitEncodedInt((int)(hash - last));
            last = hash;
        }

        writer.Write(vectors);

        writer.Flush();
        return stream.ToArray();
    }
}
