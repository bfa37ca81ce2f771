using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Desk.Taking;

/// <summary>Reads captures: what can be done for many at the same time, in any order.</summary>
internal sealed class Preparation(IDeskStore store)
{
    /// <summary>Reads a capture, unless the desk has it.</summary>
    public async Task<Prepared> Prepare(Incoming incoming, CancellationToken cancel)
    {
        string hash = Hashes.Capture(incoming);
        Prepared prepared = new(incoming, hash);
        if (await store.IsKnown(hash, incoming.Capture.Received, cancel).ConfigureAwait(false))
        {
            return prepared with { Known = true };
        }

        Extraction extraction = Pipeline.Default.Extract(incoming.Capture);
        if (extraction.Article is not { } found)
        {
            return prepared with { Problem = extraction.Problem };
        }

        string address = ArticleAddress.Of(found, incoming);
        Article article = found with { Id = ArticleAddress.Id(address) };
        string text = Hashes.Text(article);
        if (await store.Article(article.Id, cancel).ConfigureAwait(false) is { } kept && kept.TextHash == text)
        {
            return prepared with { Known = true, Address = address };
        }

        Reading reading = Pipeline.Default.Annotate(article);
        return prepared with { Address = address, TextHash = text, Reading = reading, Signature = Pipeline.Default.Sign(reading) };
    }
}
