using System.Text.Json;
using Synoptic.Annotate.Names;
using Synoptic.Annotate.Time;
using Synoptic.Languages;
using Synoptic.Languages.Sentences;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Events;

/// <summary>Reads the sets of stage <c>events</c>, and annotates what grouping looks at: names and times.</summary>
internal sealed class EventSets(EvalData data)
{
    private readonly NameTagger _names = new();

    /// <summary>The documents of a set, in file order.</summary>
    /// <param name="file">Its path in the data.</param>
    /// <param name="take">Tells which lines to annotate, by their language tag.</param>
    public List<EventDocument> Read(string file, Func<string, bool>? take = null)
    {
        List<EventDocument> documents = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string line in data.Find(file) is null ? [] : data.Lines(file))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            string tag = Text(root, "lang") ?? "en";
            string? gold = Text(root, "event") ?? Text(root, "doc");

            // A document listed twice is one article, and a document without text none.
            if (gold is not null && (take is null || take(tag)) && (HasText(root, "text") || HasText(root, "sentences")) && seen.Add(Text(root, "id")!))
            {
                documents.Add(new EventDocument(OfPath(Text(root, "id")!) ?? gold, gold, Annotate(root, NtrexLanguages.Code(tag).Split('-')[0])));
            }
        }

        return documents;
    }

    private Reading Annotate(JsonElement root, string language) => Annotate(
        Text(root, "id")!,
        language,
        Text(root, "title") ?? "",
        root.TryGetProperty("sentences", out JsonElement sentences)
            ? string.Join('\n', sentences.EnumerateArray().Select(s => s.GetString())) : Text(root, "text") ?? "",
        Text(root, "published"));

    /// <summary>A text with what grouping looks at: names and times.</summary>
    /// <param name="id">Id of the article.</param>
    /// <param name="language">Its language.</param>
    /// <param name="title">Its title, or an empty string.</param>
    /// <param name="body">Its text.</param>
    /// <param name="published">When it was published, or null.</param>
    public Reading Annotate(string id, string language, string title, string body, string? published)
    {
        string source = title.Length > 0 && !body.StartsWith(title, StringComparison.Ordinal) ? title + "\n" + body : body;
        List<Block> blocks = [];
        int at = 0;
        foreach (string part in source.Split('\n'))
        {
            if (part.Trim().Length > 0)
            {
                BlockKind kind = blocks.Count == 0 && title.Length > 0 ? BlockKind.Title : BlockKind.Paragraph;
                blocks.Add(Block.Verbatim(kind, source, new TextSpan(at, at + part.Length)));
            }

            at += part.Length + 1;
        }

        Article article = new()
        {
            Id = id,
            Input = id,
            Source = source,
            Language = language,
            Blocks = blocks,
            Published = published is { Length: >= 10 } day ? new ArticleDate(day, Basis.Stated, "json-ld") : null,
        };
        LanguagePack pack = LanguagePacks.For(language);
        List<Sentence> cut = [];
        for (int block = 0; block < blocks.Count; block++)
        {
            cut.AddRange(SentenceSplitter.Split(blocks[block].Text, pack).Select(span => new Sentence(Evidence.Of(article, block, span))));
        }

        return new Reading(article) { Sentences = cut, Mentions = _names.Tag(article, cut, pack), Times = TimeTagger.Tag(article, pack) };
    }

    // ECB+ names a document topic/event/number. Where a copy of the set labels events of several topics alike, the name is right.
    private static string? OfPath(string id) => id.Split('/') is [_, { } name, _] ? name : null;

    private static bool HasText(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && (value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() > 0 : !string.IsNullOrWhiteSpace(value.GetString()));

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.ToString() : null;
}
