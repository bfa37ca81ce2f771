using System.Globalization;
using Synoptic.Ingest.Archives;

namespace Synoptic.Eval.Stages.Warc;

/// <summary>
/// Measures what is noticed when an archive is cut off (<c>warc.cut</c>) and when a byte of it is wrong (<c>warc.damage</c>): the
/// fault must be told, and no whole record lost but the one that it is in. <c>warc.truncated</c> is the archive that came cut.
/// </summary>
internal static class WarcDamage
{
    private const string Whole = "warc/wget.warc.gz", Truncated = "warc/truncated.warc.gz";
    private const int Points = 60, QuickPoints = 12;

    /// <summary>Adds the shares.</summary>
    public static void Measure(StageReport report, EvalData data, bool quick)
    {
        if (data.Find(Whole) is not null)
        {
            byte[] bytes = data.Raw(Whole);
            int records = Read(bytes).Records, points = quick ? QuickPoints : Points, cuts = 0, damages = 0;
            for (int i = 1; i <= points; i++)
            {
                int at = (int)(bytes.Length * (long)i / (points + 1));
                (int before, bool noticed) = Read(bytes[..at]);
                (int after, _) = Read(bytes[at..]);

                // What the cut goes through is in neither part; a cut between two records goes through none.
                bool cut = before + after == records - 1 && noticed;
                cuts += cut ? 1 : 0;
                (int left, bool told) = Read([.. bytes[..at], (byte)~bytes[at], .. bytes[(at + 1)..]]);
                bool damaged = left == records - 1 && told;
                damages += damaged ? 1 : 0;
                if (!cut || !damaged)
                {
                    report.Worst.Add(string.Create(CultureInfo.InvariantCulture, $"warc.damage  byte {at}: cut {before} + {after}, damaged {left} of {records} records; told {noticed}, {told}"));
                }
            }

            (report.Figures["warc.cut"], report.Figures["warc.damage"]) = (cuts / (double)points, damages / (double)points);
        }

        if (data.Find(Truncated) is not null)
        {
            (int records, bool noticed) = Read(data.Raw(Truncated));
            report.Figures["warc.truncated"] = noticed && records > 0 ? 1 : 0;
        }
    }

    private static (int Records, bool Noticed) Read(byte[] bytes)
    {
        using MemoryStream file = new(bytes, writable: false);
        (int records, bool noticed) = (0, false);
        foreach (ArchiveItem item in new ArchiveReader().Read(file))
        {
            records += item.Record is null ? 0 : 1;
            noticed |= item.Fault is not null;
        }

        return (records, noticed);
    }
}
