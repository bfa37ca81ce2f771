using System.Globalization;

namespace Synoptic.Ingest.Archives;

/// <summary>
/// Reads web archives, WARC 1.0 and 1.1 (ISO 28500) and ARC 1 and 2, plain or packed by gzip with one member for each record or
/// for all. A broken record is a fault with its place, and reading goes on at the next record. Memory does not grow with the file.
/// </summary>
/// <param name="limit">Most bytes of one block that may hold a page; a larger one is a fault.</param>
public sealed class ArchiveReader(long limit = Files.FileReader.DefaultLimit)
{
    private const int PeekLength = 32 * 1024, BlankLength = 4;

    /// <summary>The records and faults of an archive, in the order of the file. Blocks that cannot hold a page are passed over.</summary>
    /// <param name="file">The archive; must be seekable, and stays the caller's.</param>
    public IEnumerable<ArchiveItem> Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        RecordInput input = new(Bytes(file));
        bool first = true;
        while (true)
        {
            input.PassBlank();
            if (!input.IsEmpty)
            {
                yield return Next(input, first);
                first = false;
            }
            else if (input.Damage is { } damage)
            {
                input.Resume();
                yield return new ArchiveItem { Fault = Words(damage) };
            }
            else
            {
                yield break;
            }
        }
    }

    private static IArchiveBytes Bytes(Stream file)
    {
        Span<byte> start = stackalloc byte[RecordStart.Length];
        int count = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (GzipMembers.IsMember(start[..count]))
        {
            return new GzipMembers(file);
        }

        // The rest of a packed file begins anywhere in a member.
        bool isPacked = !RecordStart.MayBegin(start[..count]) && new GzipMembers(file).HoldsRecord();
        file.Position = 0;
        return isPacked ? new GzipMembers(file) : new PlainBytes(file);
    }

    private ArchiveItem Next(RecordInput input, bool isFirst)
    {
        string place = input.Place;
        if (!BeginsRecord(input))
        {
            return new ArchiveItem { Fault = PassToRecord(input, isFirst, place) };
        }

        RecordHead? head = Head(input, place);
        if (head is null && input.Damage is { } damage)
        {
            input.Resume();
            return new ArchiveItem { Fault = Words(damage) };
        }

        if (head?.Length is not { } length)
        {
            PassBroken(input);
            return new ArchiveItem { Fault = head is null ? $"{place}: the head of the record does not end" : $"{place}: the record{Of(head.Record)} does not give its length" };
        }

        return Block(input, head.Record, length);
    }

    private ArchiveItem Block(RecordInput input, ArchiveRecord record, long length)
    {
        long there = Math.Min(length, input.Left ?? length);
        bool wanted = ArchivePage.MayHold(record, input.Peek((int)Math.Min(length, PeekLength)));
        if (there < length && (!wanted || there > limit))
        {
            // The length is wrong or the file is cut: what is there may be further records.
            PassBroken(input);
            return new ArchiveItem { Fault = Short(record) };
        }

        using MemoryStream? kept = wanted && there <= limit ? new MemoryStream() : null;
        ArchiveItem item = input.Take(there, kept) == length ? Follow(input, record, kept) : Cut(input, record, kept);
        return wanted && kept is null && item.Fault is null ? item with { Fault = $"{record.Place}: the record{Of(record)} has {length} bytes, over the limit" } : item;
    }

    // The block is as long as its head says: is it right, and what follows it?
    private static ArchiveItem Follow(RecordInput input, ArchiveRecord record, MemoryStream? block)
    {
        string? fault = null;
        input.PassBlank();
        if (!input.IsEmpty && !input.IsAtStretch && !BeginsRecord(input))
        {
            fault = GiveBackSwallowed(input, record, block);
            if (fault is null)
            {
                long start = input.Position;
                PassBroken(input);
                fault = string.Create(CultureInfo.InvariantCulture, $"{record.Place}: behind the record{Of(record)} stand {input.Position - start} bytes that are no record");
            }
        }

        if (input.IsEmpty && input.Damage is { IsCorrupt: true } damage && damage.Start == input.LastStretch)
        {
            input.Resume();
            return new ArchiveItem { Fault = $"{Words(damage)}; the record{Of(record)} is left out" };
        }

        return new ArchiveItem { Record = record with { Block = Kept(block) }, Fault = fault };
    }

    // The block ends before its head says. It is whole all the same when another record stands behind it, or its answer's own length says so.
    private static ArchiveItem Cut(RecordInput input, ArchiveRecord record, MemoryStream? block)
    {
        ArchiveDamage? damage = input.IsEmpty ? input.Damage : null;
        string? fault = damage is null ? GiveBackSwallowed(input, record, block) : null;
        bool whole = fault is not null || (damage?.IsCorrupt != true && IsWhole(block));
        fault ??= damage is null ? Short(record) : $"{Words(damage)}; the record{Of(record)} is {(whole ? "whole" : "left out")}";
        if (damage is not null)
        {
            input.Resume();
        }

        return new ArchiveItem { Record = whole ? record with { Block = Kept(block) } : null, Fault = fault };
    }

    private static ReadOnlyMemory<byte>? Kept(MemoryStream? block) => block is null ? (ReadOnlyMemory<byte>?)null : block.ToArray();

    private static bool IsWhole(MemoryStream? block)
    {
        ReadOnlySpan<byte> bytes = block is null ? [] : block.GetBuffer().AsSpan(0, (int)block.Length);
        return HttpAnswer.Read(bytes) is { } answer && long.TryParse(answer["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length) && bytes.Length - answer.BodyStart >= length;
    }

    // A block that was too long by its head holds the start of the next record: that goes back. Null when it holds none.
    private static string? GiveBackSwallowed(RecordInput input, ArchiveRecord record, MemoryStream? block)
    {
        if (block is null || Swallowed(block) is not (> 0 and int start))
        {
            return null;
        }

        input.GiveBack(block.GetBuffer().AsSpan(start, (int)block.Length - start));
        block.SetLength(start);
        return $"{record.Place}: the record{Of(record)} is shorter than it says";
    }

    // Where another record begins inside a block that was too long by its head, be it with its first letters only; 0 where none does.
    private static int Swallowed(MemoryStream block)
    {
        ReadOnlySpan<byte> start = "\r\n\r\nWARC/1."u8, bytes = block.GetBuffer().AsSpan(0, (int)block.Length);
        int found = bytes.IndexOf(start);
        for (int length = start.Length - 1; found < 0 && length > BlankLength; length--)
        {
            found = bytes.EndsWith(start[..length]) ? bytes.Length - length : -1;
        }

        return found < 0 ? 0 : found + BlankLength;
    }

    private static bool BeginsRecord(RecordInput input)
    {
        ReadOnlySpan<byte> line = input.Line(out _, out _);
        return RecordStart.IsWarc(line) || ArcHead.Read(line, "") is not null;
    }

    private static RecordHead? Head(RecordInput input, string place)
    {
        ReadOnlySpan<byte> line = input.Line(out int length, out _);
        if (RecordStart.IsWarc(line))
        {
            return WarcHead.Read(input);
        }

        RecordHead? head = ArcHead.Read(line, place);
        input.Pass(length);
        return head;
    }

    // Passes over what is no record, and says so.
    private static string PassToRecord(RecordInput input, bool isFirst, string place)
    {
        long start = input.Position;
        PassBroken(input);
        return isFirst && input.IsEmpty && input.Damage is null
            ? "no WARC or ARC file: it holds no record"
            : string.Create(CultureInfo.InvariantCulture, $"{place}: no record begins here; {input.Position - start} bytes are left out");
    }

    private static void PassBroken(RecordInput input)
    {
        while (!input.IsEmpty && !BeginsRecord(input))
        {
            input.PassLine();
        }
    }

    private static string Of(ArchiveRecord record) => record.Address is null ? "" : $" of {record.Address}";

    private static string Words(ArchiveDamage damage) => string.Create(CultureInfo.InvariantCulture, $"byte {damage.Start}: {damage.Message}");

    private static string Short(ArchiveRecord record) => $"{record.Place}: the record{Of(record)} ends before its length";
}
