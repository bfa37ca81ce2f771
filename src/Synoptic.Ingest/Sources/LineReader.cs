using System.Runtime.CompilerServices;

namespace Synoptic.Ingest.Sources;

/// <summary>Cuts a stream into lines of bounded length; a line over the bound is passed over, not kept.</summary>
internal static class LineReader
{
    private const int BufferSize = 64 * 1024;

    /// <summary>The lines with their numbers from 1, empty ones left out; null bytes for a line over the bound, with words when the stream broke there.</summary>
    public static async IAsyncEnumerable<(int Number, byte[]? Line, string? Failure)> Read(Stream stream, [EnumeratorCancellation] CancellationToken cancel)
    {
        byte[] buffer = new byte[BufferSize];
        using MemoryStream line = new();
        int number = 1;
        bool tooLong = false;
        while (true)
        {
            (int count, string? failure) = await Fill(stream, buffer, cancel).ConfigureAwait(false);
            for (int start = 0; start < count;)
            {
                int end = Array.IndexOf(buffer, (byte)'\n', start, count - start);
                int length = (end < 0 ? count : end) - start;
                tooLong |= line.Length + length > Files.FileReader.DefaultLimit;
                if (!tooLong)
                {
                    line.Write(buffer, start, length);
                }

                if (end < 0)
                {
                    break;
                }

                if (tooLong || !IsBlank(line))
                {
                    yield return (number, tooLong ? null : line.ToArray(), null);
                }

                line.SetLength(0);
                (tooLong, number, start) = (false, number + 1, end + 1);
            }

            if (failure is not null)
            {
                yield return (number, null, failure);
            }

            if (count == 0)
            {
                break;
            }
        }

        if (tooLong || !IsBlank(line))
        {
            yield return (number, tooLong ? null : line.ToArray(), null);
        }
    }

    private static async Task<(int Count, string? Failure)> Fill(Stream stream, byte[] buffer, CancellationToken cancel)
    {
        try
        {
            // A terminal or pipe does not hear of the cancel while it waits for input: leave the read behind.
            return (await stream.ReadAsync(buffer, cancel).AsTask().WaitAsync(cancel).ConfigureAwait(false), null);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return (0, e.Message);
        }
    }

    private static bool IsBlank(MemoryStream line) => line.GetBuffer().AsSpan(0, (int)line.Length).Trim(" \t\r"u8).IsEmpty;
}
