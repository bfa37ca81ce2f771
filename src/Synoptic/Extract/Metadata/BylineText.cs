using System.Runtime.CompilerServices;
using Synoptic.Extract.Markup;
using Synoptic.Extract.Residue;
using Synoptic.Languages;

namespace Synoptic.Extract.Metadata;

/// <summary>Reads authors out of a short line that a page or a dump shows: "Von Anna Berg und Jo Ek, Berlin".</summary>
internal static class BylineText
{
    private const int LongestLine = 120, LongestName = 40, LongestParticle = 3, MostWords = 5, MostHan = 4;
    private static readonly LanguagePack English = LanguagePacks.For("en");
    private static readonly ConditionalWeakTable<LanguagePack, string[]> Labels = [];
    private static readonly char[] Between = [',', ';', '|', '/', '&', '·', '•', '、', '，', '،', '+', '⋅', '—'];

    /// <summary>The names after a label that says that authors follow; none where the line has no such label or no name after it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="pack">Its language.</param>
    public static IReadOnlyList<string> Labelled(string line, LanguagePack pack)
    {
        string rest = line.Length > LongestLine ? "" : line.Trim().Trim('(', ')', '（', '）', '[', ']', '【', '】', ' ');
        bool labelled = false;
        while (Label(rest, pack) is { } length)
        {
            (rest, labelled) = (rest[length..].TrimStart(' ', ':', '：', '/', '-', '–', '.', '\u00A0'), true);
        }

        return labelled ? Names(rest, pack) : [];
    }

    /// <summary>The parts of a text that are shaped like the name of a person.</summary>
    public static IReadOnlyList<string> Names(string text, LanguagePack pack)
    {
        foreach (string joiner in pack.Clauses.Coordinators)
        {
            text = text.Replace($" {joiner} ", ",", StringComparison.OrdinalIgnoreCase);
        }

        return [.. text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(n => IsName(n) && !IsPhrase(n, pack)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Whether a text is shaped like the name of a person: two to five words with capitals but for particles, or two to four Han characters.</summary>
    public static bool IsName(string text)
    {
        if (text.Length is < 2 or > LongestName || text.Any(c => char.IsDigit(c) || c is ':' or '?' or '!' or '"' or '@' or '„' or '“' or '«'))
        {
            return false;
        }

        if (text.All(c => c is >= '\u4E00' and <= '\u9FFF' or '·'))
        {
            return text.Length <= MostHan;
        }

        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int capitals = words.Count(w => char.IsUpper(w[0]) || (char.IsLetter(w[0]) && !char.IsLower(w[0])));
        return words.Length is >= 2 and <= MostWords && capitals >= 2 && char.IsLetter(words[^1][0]) && !char.IsLower(words[0][0])
            && words.All(w => !char.IsLower(w[0]) || w.TrimEnd('.').Length <= LongestParticle)
            && !words.All(w => w.Length > 3 && w.All(char.IsUpper) && words.Length > 3);
    }

    // What portals write in capitals too: "Share This", "Posted On".
    private static bool IsPhrase(string text, LanguagePack pack) =>
        FurnitureLexicon.All.Find(PhraseText.Fold(text), TextShape.IsDense(text[0])).Place == FurniturePlace.Whole || Label(text + ' ', pack) is not null
        || pack.Furniture.DateLabels.Concat(English.Furniture.DateLabels).Any(l => text.StartsWith(l, StringComparison.OrdinalIgnoreCase));

    private static int? Label(string text, LanguagePack pack)
    {
        foreach (string label in Labels.GetValue(pack, static p => [.. p.Furniture.BylineLabels.Concat(English.Furniture.BylineLabels).OrderByDescending(l => l.Length)]))
        {
            if (text.Length > label.Length && text.StartsWith(label, StringComparison.OrdinalIgnoreCase)
                && (!char.IsLetterOrDigit(text[label.Length]) || label[^1] >= '\u2E80'))
            {
                return label.Length;
            }
        }

        return null;
    }
}
