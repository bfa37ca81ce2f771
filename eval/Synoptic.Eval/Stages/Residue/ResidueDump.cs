using System.Text;
using System.Text.Json;

namespace Synoptic.Eval.Stages.Residue;

/// <summary>The lines that a scraper left of a page, with the body that it should have been.</summary>
/// <param name="Id">The page.</param>
/// <param name="Language">Its language, where the set tells.</param>
/// <param name="Url">Its address, where the set tells.</param>
/// <param name="Lines">Lines with their labels: keep, drop or ?.</param>
/// <param name="Gold">The body.</param>
internal sealed record ResidueDump(string Id, string? Language, string? Url, IReadOnlyList<(string Label, string Text)> Lines, string Gold)
{
    /// <summary>The dump as a text file would hold it.</summary>
    public byte[] Bytes => Encoding.UTF8.GetBytes(string.Join('\n', Lines.Select(l => l.Text)));

    /// <summary>Reads the dumps of a file.</summary>
    public static IEnumerable<ResidueDump> Read(EvalData data, string relative)
    {
        foreach (string line in data.Lines(relative))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            yield return new ResidueDump(
                root.GetProperty("id").GetString()!,
                Text(root, "lang"),
                Text(root, "url"),
                [.. root.GetProperty("lines").EnumerateArray().Select(l => (l[0].GetString()!, l[1].GetString()!))],
                root.GetProperty("gold").GetString() ?? "");
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
