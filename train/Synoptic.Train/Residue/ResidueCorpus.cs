using System.Text.Json;
using Synoptic.Eval;
using Synoptic.Eval.Stages.Residue;

namespace Synoptic.Train.Residue;

/// <summary>The texts that the line model learns from: dumps as given, dumps made of HTML pages, and cleaner cuts of both.</summary>
internal static class ResidueCorpus
{
    private static readonly string[] Dumps = ["dump-publishers", "dump-scrapinghub", "extracted-publishers"];

    /// <summary>All texts that the data holds.</summary>
    public static List<LabelledPage> Read(EvalData data)
    {
        List<LabelledPage> pages = [];
        foreach (string file in Dumps.Select(d => $"residue/{d}.jsonl.gz").Where(f => data.Find(f) is not null))
        {
            foreach (ResidueDump dump in ResidueDump.Read(data, file))
            {
                string host = HostOf(dump.Url, dump.Id);
                Add(pages, file, host, dump.Lines.Select(l => l.Text).ToList(), dump.Gold);
            }
        }

        foreach ((string set, string body) in (ReadOnlySpan<(string, string)>)[("wcxb-articles", "articleBody")])
        {
            if (data.Find($"extraction/{set}/gold.json") is null)
            {
                continue;
            }

            using JsonDocument gold = JsonDocument.Parse(data.Bytes($"extraction/{set}/gold.json"));
            foreach (JsonProperty page in gold.RootElement.EnumerateObject())
            {
                string file = $"extraction/{set}/pages/{page.Name}.html.gz";
                if (data.Find(file) is not null && page.Value.TryGetProperty(body, out JsonElement text) && text.GetString() is { Length: > 0 } gold1)
                {
                    string url = page.Value.TryGetProperty("url", out JsonElement address) ? address.GetString() ?? "" : "";
                    Add(pages, set, HostOf(url, page.Name), HtmlDump.Lines(System.Text.Encoding.UTF8.GetString(data.Bytes(file))), gold1);
                }
            }
        }

        return pages;
    }

    private static void Add(List<LabelledPage> pages, string set, string host, List<string> lines, string gold)
    {
        if (LabelledPage.Of(set, host, string.Join('\n', lines), gold) is not { } page)
        {
            return;
        }

        pages.Add(page);

        int[] sure = [.. Enumerable.Range(0, page.Answers.Length).Where(i => page.Answers[i] >= 0.5)];
        for (int turn = 0; turn < 2; turn++)
        {
            if (Brief(page, sure, turn) is { } brief)
            {
                pages.Add(brief);
            }
        }

        // What a scraper leaves that took only the article's box: the body with a few lines before and after it, and the body alone.
        foreach ((int before, int after) in (ReadOnlySpan<(int, int)>)[(4, 6), (1, 1)])
        {
            int from = Math.Max(0, sure[0] - before), to = Math.Min(page.Answers.Length, sure[^1] + 1 + after);
            if (to - from < page.Answers.Length * 0.8 && LabelledPage.Of(set + " (cut)", host, string.Join('\n', page.Page.Lines.Skip(from).Take(to - from).Select(l => l.Line.Text)), gold) is { } cut)
            {
                pages.Add(cut);
            }
        }
    }

    /// <summary>
    /// A short text out of a page, as agencies' briefs are: a few lines of the body in a row, between what stands before and after the
    /// body. Which lines hangs on the page alone.
    /// </summary>
    private static LabelledPage? Brief(LabelledPage page, int[] kept, int turn)
    {
        int length = 2 + ((page.Answers.Length + turn) % 4), before = (page.Answers.Length + turn) % 3, after = (page.Answers.Length / 3 + turn) % 5;
        if (kept.Length < length)
        {
            return null;
        }

        int first = turn == 0 ? 0 : page.Answers.Length * 7 % (kept.Length - length + 1);
        List<string> text = [.. page.Page.Lines.Select(l => l.Line.Text)];
        int from = kept[first], to = kept[first + length - 1] + 1;
        IEnumerable<string> lines = text[Math.Max(0, kept[0] - before)..kept[0]].Concat(text[from..to]).Concat(text.Skip(kept[^1] + 1).Take(after));
        return LabelledPage.Of(page.Set + " (brief)", page.Host, string.Join('\n', lines), string.Join('\n', kept.Where(i => i >= from && i < to).Select(i => text[i])));
    }

    /// <summary>The registrable part of the host, near enough: its last two labels, or three where the second is short.</summary>
    private static string HostOf(string? url, string id)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address))
        {
            return id;
        }

        string[] labels = address.Host.Split('.');
        return string.Join('.', labels.TakeLast(labels.Length > 2 && labels[^2].Length <= 3 ? 3 : 2));
    }
}
