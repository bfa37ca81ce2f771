using System.Text.Json;
using Synoptic.Ingest.Archives;

namespace Synoptic.Eval.Stages.Warc;

/// <summary>Measures what is found in small archives that are odd each in its own way: <c>warc.records</c>, <c>warc.pages</c>, <c>warc.faults</c>.</summary>
internal static class WarcSamples
{
    private const string Folder = "warc/samples";

    /// <summary>Adds the shares of archives of which all records and all pages are found, and of which it is rightly told whether they are sound.</summary>
    public static void Measure(StageReport report, EvalData data)
    {
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "eval", "data", "warc", "samples.json")));
        int all = 0, records = 0, pages = 0, faults = 0;
        foreach (JsonProperty sample in gold.RootElement.EnumerateObject().Where(s => data.Find($"{Folder}/{s.Name}") is not null))
        {
            using Stream file = data.Open($"{Folder}/{sample.Name}");
            ArchiveItem[] items = [.. new ArchiveReader().Read(file)];
            int found = items.Count(i => i.Record is not null);
            int read = items.Count(i => i.Record is not null && ArchivePage.Of(i.Record, sample.Name)?.Capture is not null);
            bool sound = items.All(i => i.Fault is null);
            (int wanted, int wantedPages, bool wantedSound) = (sample.Value.GetProperty("records").GetInt32(), sample.Value.GetProperty("pages").GetInt32(), sample.Value.GetProperty("sound").GetBoolean());
            all++;
            records += found == wanted ? 1 : 0;
            pages += read == wantedPages ? 1 : 0;
            faults += sound == wantedSound ? 1 : 0;
            if ((found, read, sound) != (wanted, wantedPages, wantedSound))
            {
                report.Worst.Add($"warc.records  {sample.Name}: {found} records, {read} pages, {(sound ? "sound" : "not sound")} instead of {wanted}, {wantedPages}, {(wantedSound ? "sound" : "not sound")}: {string.Join(" | ", items.Select(i => i.Fault).OfType<string>())}");
            }
        }

        if (all > 0)
        {
            (report.Figures["warc.records"], report.Figures["warc.pages"], report.Figures["warc.faults"]) = (records / (double)all, pages / (double)all, faults / (double)all);
        }
    }
}
