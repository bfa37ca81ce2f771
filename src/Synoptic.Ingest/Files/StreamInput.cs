using Synoptic.Model;

namespace Synoptic.Ingest.Files;

/// <summary>Reads one article from a stream, such as standard input.</summary>
public static class StreamInput
{
    /// <summary>The capture of everything in the stream, or a problem when it is over the limit.</summary>
    /// <param name="name">The name to show for it.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="limit">Most bytes.</param>
    public static Ingested Read(string name, Stream stream, long limit = FileReader.DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream bytes = new();
        byte[] buffer = new byte[81920];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > limit)
            {
                return Ingested.Failed(name, ProblemKind.TooLarge, "the input is over the limit");
            }
        }

        return Ingested.Of(new Capture(name, bytes.ToArray()));
    }
}
