using System.Text.Json;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Times;

/// <summary>Reads the sets of timed texts.</summary>
internal static class TimedTexts
{
    /// <summary>The texts of a JSON-lines file whose offsets count code points.</summary>
    public static IEnumerable<TimedText> Read(EvalData data, string relative)
    {
        foreach (string line in data.Lines(relative))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            string text = root.GetProperty("text").GetString() ?? "";
            int[] units = Units(text);
            List<GoldTime> times = [];
            foreach (JsonElement time in root.GetProperty("times").EnumerateArray())
            {
                TextSpan span = new(units[time[0].GetInt32()], units[time[1].GetInt32()]);
                times.Add(new GoldTime(span, time[2].GetString() ?? "", time[3].GetString() ?? ""));
            }

            yield return new TimedText(
                root.GetProperty("id").GetString() ?? "",
                root.GetProperty("created").GetString() ?? "",
                root.TryGetProperty("lang", out JsonElement lang) ? lang.GetString() ?? "en" : "en",
                text,
                times);
        }
    }

    /// <summary>The article of a text: its paragraphs, dated.</summary>
    public static Article ToArticle(TimedText text)
    {
        List<Block> blocks = [];
        int start = 0;
        while (start < text.Text.Length)
        {
            int end = text.Text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Text.Length : end;
            if (end > start)
            {
                blocks.Add(Block.Verbatim(BlockKind.Paragraph, text.Text, new TextSpan(start, end)));
            }

            start = end + 2;
        }

        return new Article
        {
            Id = text.Id,
            Input = text.Id,
            Source = text.Text,
            Language = text.Language,
            Blocks = blocks,
            Published = text.Created.Length == 0 ? null : new ArticleDate(text.Created, Basis.Stated, "meta"),
        };
    }

    /// <summary>The code unit at which each code point begins.</summary>
    private static int[] Units(string text)
    {
        List<int> units = new(text.Length + 1);
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            units.Add(i);
        }

        units.Add(text.Length);
        return [.. units];
    }
}
