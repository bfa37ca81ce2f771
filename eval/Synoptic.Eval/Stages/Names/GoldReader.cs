using System.Text;
using System.Text.Json;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Names;

/// <summary>Reads texts with marked names from the forms in which the sets come.</summary>
internal static class GoldReader
{
    private const string Quotes = "\"“”„«»‚‘’";

    /// <summary>SlavicNER: whole articles; offsets count code points.</summary>
    public static IEnumerable<GoldArticle> SlavicNer(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string text = root.GetProperty("text").GetString()!;
            int[] units = CodePoints(text);
            List<(TextSpan, EntityType?, string?)> spans = [];
            foreach (JsonElement mention in root.GetProperty("mentions").EnumerateArray())
            {
                spans.Add((new TextSpan(units[mention[0].GetInt32()], units[mention[1].GetInt32()]), TypeOf(mention[4].GetString()!), mention[5].GetString()));
            }

            yield return Make(root.GetProperty("id").GetString()!, root.GetProperty("lang").GetString()!, root.GetProperty("topic").GetString()!, text, spans, complete: true);
        }
    }

    /// <summary>Tokens with BIO tags, a sentence a line: Universal NER, FullStack. Sentences of one document make one text.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="language">The language.</param>
    /// <param name="complete">Whether products and events are marked.</param>
    public static IEnumerable<GoldArticle> Tagged(IEnumerable<string> lines, string language, bool complete)
    {
        int number = 0;
        string topic = "";
        StringBuilder text = new();
        List<(TextSpan, EntityType?, string?)> spans = [];
        foreach (string line in lines)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string document = root.TryGetProperty("doc", out JsonElement doc) ? doc.GetString()! : "";
            if (text.Length > 0 && (document.Length == 0 || document != topic))
            {
                yield return Make($"{language}{++number}", language, topic, text.ToString(), spans, complete);
                text.Clear();
                spans = [];
            }

            topic = document;
            AddSentence(root, language is "zh" or "ja", text, spans);
        }

        yield return Make($"{language}{++number}", language, topic, text.ToString(), spans, complete);
    }

    /// <summary>Our own form: <c>{"lang", "text"}</c> with names in the text as <c>[Words|TYPE]</c>.</summary>
    public static IEnumerable<GoldArticle> Bracketed(IEnumerable<string> lines)
    {
        int number = 0;
        foreach (string line in lines)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string marked = json.RootElement.GetProperty("text").GetString()!;
            StringBuilder text = new();
            List<(TextSpan, EntityType?, string?)> spans = [];
            int start = 0;
            for (int i = 0; i < marked.Length; i++)
            {
                if (marked[i] == '[')
                {
                    start = text.Length;
                }
                else if (marked[i] == '|')
                {
                    int close = marked.IndexOf(']', i);
                    spans.Add((new TextSpan(start, text.Length), TypeOf(marked[(i + 1)..close]), null));
                    i = close;
                }
                else
                {
                    text.Append(marked[i]);
                }
            }

            string language = json.RootElement.GetProperty("lang").GetString()!;
            yield return Make($"{language}{++number}", language, "", text.ToString(), spans, complete: true);
        }
    }

    private static void AddSentence(JsonElement root, bool close, StringBuilder to, List<(TextSpan, EntityType?, string?)> spans)
    {
        string[] tokens = [.. root.GetProperty("tokens").EnumerateArray().Select(t => t.GetString()!)];
        string[] tags = [.. root.GetProperty("tags").EnumerateArray().Select(t => t.GetString()!)];
        string? given = root.TryGetProperty("text", out JsonElement whole) ? whole.GetString() : null;
        (string text, TextSpan[] places) = Align(tokens, given, close);
        for (int i = 0; i < tags.Length; i++)
        {
            string type = tags[i].Length > 2 ? tags[i][2..] : "";
            if (!tags[i].StartsWith("B-", StringComparison.Ordinal) || type is "time" or "money")
            {
                continue;
            }

            int start = i;
            while (i + 1 < tags.Length && tags[i + 1] == "I-" + type)
            {
                i++;
            }

            spans.Add((new TextSpan(to.Length + places[start].Start, to.Length + places[i].End), TypeOf(type), null));
        }

        to.Append(text.Replace('\n', ' ')).Append('\n');
    }

    private static EntityType? TypeOf(string type) => type switch
    {
        "PER" or "person" => EntityType.PER,
        "ORG" or "organization" => EntityType.ORG,
        "LOC" or "GPE" or "location" => EntityType.LOC,
        "PRO" or "product" => EntityType.PRO,
        "EVT" or "event" => EntityType.EVT,
        _ => null,
    };

    private static GoldArticle Make(string id, string language, string topic, string text, List<(TextSpan Span, EntityType? Type, string? Id)> spans, bool complete)
    {
        List<Block> blocks = [];
        List<GoldMention> mentions = [];
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            TextSpan line = new(start, end);
            if (!string.IsNullOrWhiteSpace(line.Of(text)))
            {
                mentions.AddRange(spans.Where(s => line.Contains(s.Span)).Select(s => (Span: Bare(text, s.Span), s.Type, s.Id))
                    .Select(s => new GoldMention(blocks.Count, new TextSpan(s.Span.Start - start, s.Span.End - start), s.Type, s.Id)));
                blocks.Add(Block.Verbatim(blocks.Count == 0 ? BlockKind.Title : BlockKind.Paragraph, text, line));
            }

            start = end + 1;
        }

        mentions.Sort((a, b) => a.Block != b.Block ? a.Block.CompareTo(b.Block) : a.Span.CompareTo(b.Span));
        return new GoldArticle(new Article { Id = id, Input = id, Source = text, Language = language, Blocks = blocks }, topic, mentions, complete);
    }

    // Some annotators take quotation marks round a whole name into it, others do not; here they are no part of it.
    private static TextSpan Bare(string text, TextSpan span) =>
        span.Length > 2 && Quotes.Contains(text[span.Start], StringComparison.Ordinal) && Quotes.Contains(text[span.End - 1], StringComparison.Ordinal)
            ? new TextSpan(span.Start + 1, span.End - 1) : span;

    private static (string Text, TextSpan[] Places) Align(string[] tokens, string? given, bool close)
    {
        TextSpan[] places = new TextSpan[tokens.Length];
        if (given is not null)
        {
            int from = 0;
            for (int i = 0; i < tokens.Length; i++)
            {
                int at = given.IndexOf(tokens[i], from, StringComparison.Ordinal);
                if (at < 0)
                {
                    given = null;
                    break;
                }

                places[i] = new TextSpan(at, from = at + tokens[i].Length);
            }

            if (given is not null)
            {
                return (given, places);
            }
        }

        StringBuilder text = new();
        for (int i = 0; i < tokens.Length; i++)
        {
            bool glue = close || i == 0 || tokens[i] is "," or "." or ";" or ":" or "!" or "?" or ")" or "»" or "”" or "%" || tokens[i - 1] is "(" or "«" or "„" or "“";
            text.Append(glue ? "" : " ").Append(tokens[i]);
            places[i] = new TextSpan(text.Length - tokens[i].Length, text.Length);
        }

        return (text.ToString(), places);
    }

    private static int[] CodePoints(string text)
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
