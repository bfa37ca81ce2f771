using System.Buffers.Binary;
using System.Text;

namespace Synoptic.Train.Places;

/// <summary>Reads a compiled gettext catalogue (<c>.mo</c>).</summary>
internal static class GettextCatalog
{
    /// <summary>Message to translation; entries that are not translated are left out.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Read(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        int count = Word(file, 8), originals = Word(file, 12), translations = Word(file, 16);
        for (int i = 0; i < count; i++)
        {
            string message = Text(file, originals + (i * 8)), translation = Text(file, translations + (i * 8));
            if (message.Length > 0 && translation.Length > 0)
            {
                yield return new(message, translation);
            }
        }
    }

    private static int Word(byte[] file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));

    private static string Text(byte[] file, int at) => Encoding.UTF8.GetString(file, Word(file, at + 4), Word(file, at));
}
