using System.Text.Json;
using Synoptic.Extract.Charsets;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Extraction;

/// <summary>Measures the charset of pages served with right, wrong and missing declarations: <c>warc.charset</c>.</summary>
internal static class WarcCharsets
{
    private const string File = "warc/wget.warc.gz", Manifest = "warc/manifest.json";

    /// <summary>Adds the share of addresses whose charset was told rightly; a wrong one is a line of the worst cases.</summary>
    public static void Measure(StageReport report, EvalData data)
    {
        if (data.Find(File) is null || data.Find(Manifest) is null)
        {
            return;
        }

        Dictionary<string, WarcResponse> responses = [];
        foreach (WarcResponse response in WarcResponse.Read(data.Bytes(File)))
        {
            responses.TryAdd(response.Url, response);
        }

        using JsonDocument manifest = JsonDocument.Parse(data.Bytes(Manifest));
        int right = 0, all = 0;
        foreach (JsonProperty entry in manifest.RootElement.EnumerateObject())
        {
            all++;
            string? expected = entry.Value.GetProperty("charset").GetString();
            string found = responses.TryGetValue(entry.Name, out WarcResponse? response) ? Read(response) : "no response";

            // Nothing was served: there is nothing to tell.
            bool hit = expected is null ? response is { Body.Length: 0 } : found == (CharsetName.Normalise(expected) ?? expected);
            right += hit ? 1 : 0;
            if (!hit)
            {
                report.Worst.Add($"warc.charset  {entry.Name}: {found} instead of {expected}");
            }
        }

        report.Figures["warc.charset"] = all == 0 ? 0 : right / (double)all;
    }

    private static string Read(WarcResponse response) =>
        SourceDecoder.Decode(new Capture(response.Url, response.Body) { Charset = response.Charset, MediaType = response.MediaType }).Charset.Value;
}
