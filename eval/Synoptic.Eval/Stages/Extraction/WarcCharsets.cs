using System.Text.Json;
using Synoptic.Extract.Charsets;
using Synoptic.Ingest.Archives;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Extraction;

/// <summary>Measures the charset of pages served with right, wrong and missing declarations: <c>warc.charset</c>.</summary>
internal static class WarcCharsets
{
    private const string File = "warc/wget.warc.gz", Manifest = "warc/manifest.json";
    private const int Good = 200;

    /// <summary>Adds the share of addresses whose charset was told rightly; a wrong one is a line of the worst cases.</summary>
    public static void Measure(StageReport report, EvalData data)
    {
        if (data.Find(File) is null || data.Find(Manifest) is null)
        {
            return;
        }

        Dictionary<string, Capture> pages = [];
        using (Stream warc = data.Open(File))
        {
            foreach (Capture page in new ArchiveReader().Read(warc).Where(i => i.Record is not null).Select(i => ArchivePage.Of(i.Record!, File)?.Capture).OfType<Capture>())
            {
                pages.TryAdd(page.Input, page);
            }
        }

        using JsonDocument manifest = JsonDocument.Parse(data.Bytes(Manifest));
        int right = 0, all = 0;
        foreach (JsonProperty entry in manifest.RootElement.EnumerateObject())
        {
            all++;
            string? expected = Expected(entry.Value);
            string? found = pages.TryGetValue(entry.Name, out Capture? page) ? SourceDecoder.Decode(page).Charset.Value : null;
            bool hit = found == expected;
            right += hit ? 1 : 0;
            if (!hit)
            {
                report.Worst.Add($"warc.charset  {entry.Name}: {found ?? "no page"} instead of {expected ?? "no page"}");
            }
        }

        report.Figures["warc.charset"] = all == 0 ? 0 : right / (double)all;
    }

    // A redirect, an error and an empty answer are no pages: nothing is to be read from them.
    private static string? Expected(JsonElement entry)
    {
        string? charset = entry.GetProperty("charset").GetString();
        bool isPage = entry.GetProperty("status").GetInt32() == Good && entry.GetProperty("case").GetString() != "empty";
        return isPage && charset is not null ? CharsetName.Normalise(charset) ?? charset : null;
    }
}
