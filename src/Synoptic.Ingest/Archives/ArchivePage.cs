using Synoptic.Model;

namespace Synoptic.Ingest.Archives;

/// <summary>Takes pages out of the records of an archive.</summary>
public static class ArchivePage
{
    private const int Good = 200;

    /// <summary>Whether a record may hold a page: a good answer or a resource of the web, in HTML or text.</summary>
    /// <param name="record">The record, without its block.</param>
    /// <param name="start">Its block, or the start of it.</param>
    public static bool MayHold(ArchiveRecord record, ReadOnlySpan<byte> start)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Kind is not (ArchiveRecordKind.Response or ArchiveRecordKind.Resource) || Address(record) is not { } url || url.AbsolutePath == "/robots.txt")
        {
            return false;
        }

        return HttpAnswer.Read(start) is { } answer
            ? answer.Status == Good && MediaType.Read(answer["Content-Type"]).IsPage
            : MediaType.Read(record.ContentType) is { Type: not null, IsPage: true };
    }

    /// <summary>The page that a record holds, its transfer and content codings undone; a problem where they cannot be; null where it holds none.</summary>
    /// <param name="record">The record.</param>
    /// <param name="name">Name of the archive, for messages.</param>
    /// <param name="limit">Most bytes of the page, unpacked.</param>
    public static Ingested? Of(ArchiveRecord record, string name, long limit = Files.FileReader.DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Block is not { } block || Address(record) is not { } url || !MayHold(record, block.Span))
        {
            return null;
        }

        HttpAnswer? answer = HttpAnswer.Read(block.Span);
        MediaType type = MediaType.Read(answer is null ? record.ContentType : answer["Content-Type"]);
        ReadOnlyMemory<byte> body = answer is null ? block : block[answer.BodyStart..];
        if (answer?["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            body = ChunkedBody.Undo(body);
        }

        if (ContentCodings.Undo(body, answer?["Content-Encoding"], limit, out string? fault) is not { } page)
        {
            return Ingested.Failed(name, ProblemKind.Unreadable, $"{record.Place}: {record.Address}: {fault}");
        }

        // What has no type and does not look like a page is a picture or the like.
        return page.IsEmpty || (type.Type is null && page.Span.TrimStart(" \t\r\n\uFEFF"u8) is not [(byte)'<', ..])
            ? null
            : Ingested.Of(new Capture(record.Address!, page) { Url = url, MediaType = type.Type, Charset = type.Charset, Received = record.Fetched });
    }

    private static Uri? Address(ArchiveRecord record) =>
        Uri.TryCreate(record.Address, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;
}
